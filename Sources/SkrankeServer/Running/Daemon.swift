import Assistant
import DataFiles
import Dispatch
import Foundation
import Sockets

/// The daemon from its start to its end; lives on the main thread.
final class Daemon {
  let configuration: Configuration
  let environment: [String: String]
  let log: Log
  let notifier: ServiceNotifier
  let events = DaemonEvents()
  private let loader: ServiceLoader
  private let loading = DispatchQueue(label: "skranke.load")
  private var isLoading = false
  /// Whether a reload was wished for while one was running.
  private var wantsReload = false

  init(_ configuration: Configuration, environment: [String: String]) {
    self.configuration = configuration
    self.environment = environment
    notifier = ServiceNotifier(environment: environment)
    log = Log(
      level: configuration.logLevel,
      isJournal: JournalStream.isStandardError(environment: environment))
    let program = CacheFolder.program(version: Configuration.version)
    loader = ServiceLoader(
      knowledgeBase: configuration.knowledgeBase, intents: configuration.intents,
      cache: CacheFolder.path(environment: environment).map {
        ModelCache(folder: $0, program: program)
      })
  }

  /// Loads, listens, serves and ends.
  ///
  /// - Returns: The exit code.
  func run() -> Int32 {
    defer { log.flush() }
    let ending = Guarded(false)
    let signals = SignalSource(ProcessSignal.allCases) { [events] signal in
      if signal != .hangUp {
        let isSecond = ending.withLock { ending in
          defer { ending = true }
          return ending
        }
        // Who asks twice does not want to wait.
        if isSecond { exit(128 + signal.rawValue) }
      }
      events.post(.signal(signal))
    }
    defer { withExtendedLifetime(signals) {} }
    load()
    return waitForData()
  }

  private func waitForData() -> Int32 {
    while true {
      switch events.next() {
      case .signal(.hangUp): continue
      case .signal: return ExitCode.fine
      case .loaded(.failure(let faults)):
        for fault in faults.faults { log.fault(fault.description) }
        log.error("data faulty", ["faults": "\(faults.faults.count)"])
        return ExitCode.badData
      case .loaded(.success(let service)):
        isLoading = false
        return listen(service)
      }
    }
  }

  /// Serves. Nobody but the server may hold the data: they would be kept in memory past their
  /// replacement.
  private func listen(_ service: consuming Service) -> Int32 {
    DescriptorLimit.raise(to: configuration.limits.connections + 256)
    do throws(StartError) {
      let addresses = Addresses(configuration, environment: environment)
      let unanswered = try unansweredQuestions()
      defer { unanswered?.flush() }
      let server = Server(
        try addresses.bind(), service: service, configuration: configuration, log: log,
        unanswered: unanswered)
      announce(server)
      serve(server)
      return ExitCode.fine
    } catch {
      log.error("cannot start", ["why": error.description])
      return error.exitCode
    }
  }

  private func unansweredQuestions() throws(StartError) -> UnansweredQuestions? {
    guard let path = configuration.unansweredPath else { return nil }
    do throws(SocketError) {
      return try UnansweredQuestions(
        path: path, mostBytes: configuration.limits.unansweredBytes, log: log)
    } catch {
      throw .cannotMakeFile(error)
    }
  }

  private func announce(_ server: Server) {
    for address in server.addresses {
      Program.output("skranked listens on \(address)\n")
      log.notice("listening", ["on": address.description])
    }
    notifier.notify("READY=1", "STATUS=listening on \(server.addresses.count) addresses")
  }

  private func serve(_ server: Server) {
    let watchdog = Watchdog(notifier, server, log)
    watchdog?.start()
    defer { watchdog?.stop() }
    while true {
      switch events.next() {
      case .signal(.hangUp):
        server.desk.unanswered?.reopen()
        reload()
      case .signal(let signal):
        log.notice("ending", ["signal": "\(signal)"])
        notifier.notify("STOPPING=1", "STATUS=answering what has been asked")
        server.stop(within: .seconds(configuration.limits.shutdownTime))
        log.notice("ended")
        return
      case .loaded(let result): finishReload(result, server.desk)
      }
    }
  }

  private func load() {
    isLoading = true
    loading.async { [loader, events] in
      do throws(DataFaults) {
        events.post(.loaded(.success(try loader.load())))
      } catch {
        events.post(.loaded(.failure(error)))
      }
    }
  }

  private func reload() {
    guard !isLoading else {
      wantsReload = true
      return
    }
    log.notice("reloading")
    notifier.notify(
      "RELOADING=1", "MONOTONIC_USEC=\(ServiceNotifier.monotonicMicroseconds)",
      "STATUS=loading the data again")
    load()
  }

  private func finishReload(_ result: Result<Service, DataFaults>, _ desk: Desk) {
    isLoading = false
    switch result {
    case .success(let service):
      // Requests that are being answered keep the version that they began with.
      desk.services.withLock { $0 = service }
      desk.metrics.count(.reloads)
      // The old version goes with the last request that began on it, as a rule at once.
      loading.async { ProcessMemory.returnUnused() }
      log.notice("reloaded")
      notifier.notify("READY=1", "STATUS=serving new data")
    case .failure(let faults):
      desk.services.withLock { $0 = $0.keptBecause(of: faults.faults) }
      desk.metrics.count(.failedReloads)
      for fault in faults.faults { log.fault(fault.description) }
      log.error("kept the old data", ["faults": "\(faults.faults.count)"])
      notifier.notify("READY=1", "STATUS=new data faulty, serving the old ones")
    }
    if wantsReload {
      wantsReload = false
      reload()
    }
  }
}
