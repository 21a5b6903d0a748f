import Foundation

/// Where what was learned from the data is kept.
enum CacheFolder {
  /// Finds the folder.
  ///
  /// - Parameter environment: The process's environment: `SKRANKE_CACHE` names the folder, or none
  ///   where it is empty; else the service manager's `CACHE_DIRECTORY`; else `skranke` under
  ///   `XDG_CACHE_HOME` or `~/.cache` (XDG Base Directory Specification).
  /// - Returns: The folder; `nil` where nothing is to be kept.
  static func path(environment: [String: String]) -> String? {
    if let own = environment["SKRANKE_CACHE"] { return own.isEmpty ? nil : own }
    // Several are separated by colons (systemd.exec(5)).
    if let managed = environment["CACHE_DIRECTORY"]?.split(separator: ":").first {
      return String(managed)
    }
    // A relative path is to be passed over.
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return cache + "/skranke" }
    if let home = environment["HOME"], home.hasPrefix("/") { return home + "/.cache/skranke" }
    return nil
  }

  /// What tells this program from any other: its version, and when and how large it was built.
  static func program(version: String) -> String {
    let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let attributes = path.flatMap { try? FileManager.default.attributesOfItem(atPath: $0) }
    let size = (attributes?[.size] as? NSNumber)?.int64Value ?? 0
    let built = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(version) \(size) \(built)"
  }
}
