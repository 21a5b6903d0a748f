/// The abbreviations of everyday and official Danish, as letters without their points.
enum Abbreviations {
  /// Those known only by a point after them: `kl.`, since *KL* is a name.
  static let withPoint = set(
    """
    adr afd afs alm ang ansv apr aug bl cirk dec div dr feb fhv forts frk gl henh if indl jan jr jul
    jun kap kgl kl kst kvt kvm lejl lok mdl mdr mrk ndf nov okt omg omkr opr pl prof pr resp sekr
    sep sept skr sml sr str tirs tlfnr tors udg ugtl univ vol årg
    """
  ).union(withoutPoint)

  /// Those of several words, each with a point: `bl.a.`, `d.d.`.
  static let ofSeveral = set(
    """
    aht bla cprnr cvrnr dd dvs då feks fko fsv fmd ift ifm iht istf jnr kgs mao mfl mfo mht mm mv ol
    oa olign osv pa pba pga pt sagsnr tlfnr uå vha
    """)

  /// Those that need no point: `fx`.
  static let withoutPoint = set(
    """
    bla ca dvs ekskl evt feks fx hhv iflg ift ifm ifbm iht inkl istf jf jfr jvf kr maks mfl mht mhp
    mio mv mvh nr osv pct pga pkt sagsnr stk tlf vedr vha
    """)

  /// The most bytes an abbreviation has.
  static let longest = 8

  /// Whether a number is likely to follow these letters even without a space: `kl15`, `nr3`.
  static func precedesNumber(_ letters: ArraySlice<UInt8>) -> Bool {
    guard letters.count <= 5 else { return false }
    return beforeNumbers.contains(String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self))
  }

  private static let beforeNumbers = set("ca kl kr nr pkt punkt uge side sag")

  private static func set(_ words: String) -> Set<String> {
    Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
