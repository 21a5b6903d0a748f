import Foundation
import HTTPCoding

/// The time of day.
enum WallClock {
  /// Now, as HTTP writes it.
  static var httpDate: String {
    HTTPDate.text(secondsSince1970: Int(Date().timeIntervalSince1970))
  }
}
