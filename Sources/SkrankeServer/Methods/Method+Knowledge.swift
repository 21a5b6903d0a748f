import Assistant
import DataFiles
import JSONCoding
import WireProtocol

extension Method {
  /// The methods that answer from the documents, in the order of the protocol page.
  static let knowledge: [Method] = [
    ask, exemptionCheck, projectGet, projectList, decisionList, search, knowledgeInfo,
  ]

  static let ask = Method(
    "ask", "Answers a question in Danish from the documents, with its sources.",
    [
      Parameter("question", .question, required: true, "The question, in Danish."),
      Parameter(
        "context", .anyText, "The context of the answer before, for a question that follows up."),
      Parameter("explain", .truth, "Whether the answer tells how it came about."),
    ]
  ) { (arguments, context) throws(RPCError) in
    // A context of ours is far shorter; a foreign one is none, whatever its length.
    var state = DialogueState(context: arguments["context"]?.string)
    let explain = arguments["explain"]?.bool ?? false
    let question = arguments.text("question") ?? ""
    return context.service.assistant.ask(question, &state, explain: explain).json
  }

  static let exemptionCheck = Method(
    "exemption.check",
    "Decides by the guidelines whether a person can be exempted from Digital Post.",
    [
      Parameter(
        "facts", .object, required: true, "What is known about the person; leave out the rest.")
    ]
  ) { (arguments, context) throws(RPCError) in
    try context.answering { (assistant) throws(RequestError) in
      try assistant.checkExemption(arguments["facts"] ?? [:])
    }
  }

  static let projectGet = Method(
    "project.get", "One project of the digitalisation plan, with its status.",
    [
      Parameter("project", .name, required: true, "Its number, such as 3.6, or its name."),
      Parameter("asOf", .date, "The day of which the status is wanted; the newest otherwise."),
    ]
  ) { (arguments, context) throws(RPCError) in
    try context.answering { (assistant) throws(RequestError) in
      try assistant.project(arguments.text("project") ?? "", asOf: arguments.date("asOf"))
    }
  }

  static let projectList = Method(
    "project.list", "The projects of the digitalisation plan.",
    [
      Parameter("area", .name, "The number or name of an area."),
      Parameter("status", .text, "Only projects with this status, such as delayed."),
      Parameter("asOf", .date, "The day of which the status is wanted; the newest otherwise."),
    ]
  ) { (arguments, context) throws(RPCError) in
    try context.answering { (assistant) throws(RequestError) in
      try assistant.projects(
        area: arguments.text("area"), status: arguments.text("status"),
        asOf: arguments.date("asOf"))
    }
  }

  static let decisionList = Method(
    "decision.list", "What the committee decided, item by item.",
    [
      Parameter("meeting", .date, "The day of a meeting."),
      Parameter("case", .text, "A case number, such as 13/31214."),
    ]
  ) { (arguments, context) throws(RPCError) in
    try context.answering { (assistant) throws(RequestError) in
      try assistant.decisions(
        meeting: arguments.date("meeting"), caseNumber: arguments.text("case"))
    }
  }

  static let search = Method(
    "search", "The facts from the documents that fit a query best.",
    [
      Parameter("query", .question, required: true, "What to look for, in Danish."),
      Parameter("limit", .integer(1...100), "How many at most; 10 otherwise."),
    ]
  ) { (arguments, context) throws(RPCError) in
    context.service.assistant.search(
      arguments.text("query") ?? "", limit: arguments["limit"]?.integer ?? 10)
  }

  static let knowledgeInfo = Method(
    "knowledge.info", "The documents with their dates, counts and the version of the data.",
    isQuestion: false
  ) { (_, context) throws(RPCError) in
    var information = context.service.assistant.information()
    let faults = context.service.faults
    if !faults.isEmpty { information.set("faults", .strings(faults.map(\.description))) }
    return information
  }

  static let ping = Method("ping", "Nothing.", isQuestion: false) { (_, _) in [:] }
}

extension MethodContext {
  /// Runs what may find a request wrong, and says so in the terms of JSON-RPC.
  func answering(
    _ body: (any Answering) throws(RequestError) -> JSONValue
  ) throws(RPCError) -> JSONValue {
    do throws(RequestError) {
      return try body(service.assistant)
    } catch {
      switch error {
      case .invalid(let field, let reason): throw .invalid(field, reason)
      case .notFound(let field, let value):
        throw RPCError(
          .notFound,
          message: service.wording.text(.notFound, ["value": VisibleText.blanked(value)]),
          data: ["field": JSONValue(field), "reason": "not_found", "value": JSONValue(value)])
      }
    }
  }
}
