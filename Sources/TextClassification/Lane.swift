/// Eight numbers that are worked on together, one for each of eight classes.
///
/// Named fields instead of `SIMD8`: the optimiser makes the same vector instructions of them, while
/// without it the generic operators of `SIMD8` take twenty times as long.
struct Lane: Equatable, Sendable {
  /// How many numbers there are.
  static let width = 8
  /// All numbers zero.
  static let zero = Lane(repeating: 0)

  private var a: Float
  private var b: Float
  private var c: Float
  private var d: Float
  private var e: Float
  private var f: Float
  private var g: Float
  private var h: Float

  init(repeating value: Float) {
    a = value
    b = value
    c = value
    d = value
    e = value
    f = value
    g = value
    h = value
  }

  /// Eight of many numbers.
  init(_ numbers: [Float], at place: Int) {
    a = numbers[place]
    b = numbers[place + 1]
    c = numbers[place + 2]
    d = numbers[place + 3]
    e = numbers[place + 4]
    f = numbers[place + 5]
    g = numbers[place + 6]
    h = numbers[place + 7]
  }

  /// Adds the numbers of another, each times the same factor.
  mutating func add(_ other: Lane, times factor: Float) {
    a += other.a * factor
    b += other.b * factor
    c += other.c * factor
    d += other.d * factor
    e += other.e * factor
    f += other.f * factor
    g += other.g * factor
    h += other.h * factor
  }

  /// Makes a number of each two that have the same place.
  func combined(with other: Lane, _ make: (Float, Float) -> Float) -> Lane {
    var result = self
    result.a = make(a, other.a)
    result.b = make(b, other.b)
    result.c = make(c, other.c)
    result.d = make(d, other.d)
    result.e = make(e, other.e)
    result.f = make(f, other.f)
    result.g = make(g, other.g)
    result.h = make(h, other.h)
    return result
  }

  /// The greatest of the numbers, whatever their signs.
  var magnitude: Float {
    let greatest = combined(with: self) { number, _ in number < 0 ? -number : number }
    let half = max(max(greatest.a, greatest.b), max(greatest.c, greatest.d))
    return max(half, max(greatest.e, greatest.f), max(greatest.g, greatest.h))
  }

  /// One of the numbers, from 0; the last for any other place.
  subscript(_ place: Int) -> Float {
    get {
      switch place {
      case 0: a
      case 1: b
      case 2: c
      case 3: d
      case 4: e
      case 5: f
      case 6: g
      default: h
      }
    }
    set {
      switch place {
      case 0: a = newValue
      case 1: b = newValue
      case 2: c = newValue
      case 3: d = newValue
      case 4: e = newValue
      case 5: f = newValue
      case 6: g = newValue
      default: h = newValue
      }
    }
  }
}
