import DataFiles
import HTTPCoding
import Sockets
import WireProtocol

/// Says what is to be done with an HTTP request.
struct Router {
  /// What is to be done.
  enum Route {
    /// Nothing more than to say this.
    case response(HTTPResponse)
    /// The body is a message of JSON-RPC.
    case call
    /// From here on frames are spoken, after this.
    case webSocket(HTTPResponse, isEcho: Bool)
  }

  private let desk: Desk
  private let hosts: HostTable

  init(desk: Desk, client: Client) {
    self.desk = desk
    hosts = HostTable(configuration: desk.configuration, own: client.ownHosts)
  }

  /// Says what is to be done with a request.
  func route(_ request: HTTPRequest) -> Route {
    guard hosts.knows(request.authority) else {
      return .response(plain(.badRequest, "unknown host"))
    }
    let origins = request.fields.values(of: "origin")
    guard origins.count <= 1, hosts.allows(origin: origins.first, to: request.authority) else {
      return .response(plain(.forbidden, "foreign origin"))
    }
    switch request.path {
    case "/rpc": return call(request)
    case "/chat": return webSocket(request, isEcho: false)
    case desk.configuration.echoPath: return webSocket(request, isEcho: true)
    case "/healthz": return read(request) { plain(.ok, "ok") }
    case "/readyz": return read(request) { readiness }
    case "/metrics": return read(request) { MetricsPage(desk: desk).response }
    default:
      guard let page = WebPage.all[request.path] else {
        return .response(plain(.notFound, "not found"))
      }
      return read(request) { page.response(to: request) }
    }
  }

  /// What is said to a request that is none.
  func response(to error: HTTPRequestError) -> HTTPResponse { plain(error.status, "\(error)") }

  /// A response that a page of an allowed foreign origin may read (Fetch §3.2).
  func permitted(_ response: HTTPResponse, for request: HTTPRequest) -> HTTPResponse {
    guard let origin = request.fields["origin"] else { return response }
    var response = response
    response.fields.append("Access-Control-Allow-Origin", origin)
    response.fields.append("Vary", "Origin")
    return response
  }

  private func call(_ request: HTTPRequest) -> Route {
    switch request.method {
    case "OPTIONS":
      // The question that browsers ask before they send JSON to another origin.
      var response = HTTPResponse(.noContent, fields: ["Allow": "POST, OPTIONS"])
      response.fields.append("Access-Control-Allow-Methods", "POST")
      response.fields.append("Access-Control-Allow-Headers", "content-type")
      return .response(permitted(response, for: request))
    case "POST":
      let type = request.fields.values(of: "content-type")
      // Anything else a browser would send without asking first.
      guard type.count == 1, MediaType.isJSON(type.first ?? "") else {
        return .response(
          permitted(plain(.unsupportedMediaType, "application/json only"), for: request))
      }
      return .call
    default: return .response(notAllowed("POST, OPTIONS"))
    }
  }

  private func webSocket(_ request: HTTPRequest, isEcho: Bool) -> Route {
    switch WebSocketHandshake.answer(request) {
    case .success(let response): .webSocket(response, isEcho: isEcho)
    case .failure(let refusal): .response(refusal.response)
    }
  }

  private func read(_ request: HTTPRequest, _ response: () -> HTTPResponse) -> Route {
    switch request.method {
    case "GET", "HEAD": .response(response())
    default: .response(notAllowed("GET, HEAD"))
    }
  }

  private var readiness: HTTPResponse {
    guard !desk.isEnding else { return plain(.serviceUnavailable, "ending") }
    let faults = desk.service.faults.map { "\n" + $0.description }.joined()
    return plain(.ok, faults.isEmpty ? "ready" : "ready, but newer data are faulty:" + faults)
  }

  private func notAllowed(_ methods: String) -> HTTPResponse {
    var response = plain(.methodNotAllowed, "use \(methods)")
    response.fields.append("Allow", methods)
    return response
  }

  private func plain(_ status: HTTPStatus, _ text: String) -> HTTPResponse {
    HTTPResponse(
      status,
      fields: [
        "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
      ], body: Array((text + "\n").utf8))
  }
}
