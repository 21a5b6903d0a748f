import Testing

@testable import SkrankeServer

@Suite struct `Where learned models are kept` {
  @Test(
    arguments: [
      (["SKRANKE_CACHE": "/c", "HOME": "/home/a"], "/c"),
      (["SKRANKE_CACHE": "", "HOME": "/home/a"], nil),
      (["CACHE_DIRECTORY": "/var/cache/skranke:/b", "HOME": "/"], "/var/cache/skranke"),
      (["XDG_CACHE_HOME": "/x", "HOME": "/home/a"], "/x/skranke"),
      (["XDG_CACHE_HOME": "x", "HOME": "/home/a"], "/home/a/.cache/skranke"),
      (["HOME": ""], nil), ([:], nil),
    ] as [([String: String], String?)])
  func `is told by the environment`(environment: [String: String], path: String?) {
    #expect(CacheFolder.path(environment: environment) == path)
  }

  @Test func `another version learns anew`() {
    #expect(CacheFolder.program(version: "1") != CacheFolder.program(version: "2"))
    #expect(CacheFolder.program(version: "1") == CacheFolder.program(version: "1"))
  }
}
