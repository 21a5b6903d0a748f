import Testing

@testable import SkrankeServer

@Suite struct `Condensing` {
  @Test(arguments: [
    ("const f = (a, b) => {\n  return a + b;\n};", "const f=(a,b)=>{return a+b};"),
    ("// Why.\nlet a;\n/** What. */\nlet b;", "let a;let b;"),
    ("f(\"a  b; // c\", 'd }', `e\n  f`);", "f(\"a  b; // c\",'d }',`e\nf`);"),
    ("a();\nb();", "a();b();"),
    ("if (a) b();\nelse c();", "if(a)b();else c();"),
    ("class A {\n  #b;\n  static c = d;\n}", "class A{#b;static c=d}"),
    ("async (é) => void é in x", "async(é)=>void é in x"),
    ("", ""),
  ])
  func `takes white space and comments out of scripts`(source: String, condensed: String) {
    #expect(Condenser.script(source) == condensed)
  }

  @Test(arguments: [
    ("p, ul {\n  margin: 0 auto;\n  color: red;\n}", "p,ul{margin:0 auto;color:red}"),
    (
      "header :focus-visible { top: calc(1em - 2px); }",
      "header :focus-visible{top:calc(1em - 2px)}"
    ),
    (
      "@media (max-width: 30em) and (color) { a { b: c; } }",
      "@media (max-width:30em) and (color){a{b:c}}"
    ),
  ])
  func `takes white space out of styles`(source: String, condensed: String) {
    #expect(Condenser.style(source) == condensed)
  }
}
