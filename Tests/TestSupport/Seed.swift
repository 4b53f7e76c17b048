#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Where random tests start: somewhere else in every run, so that they look at more as time goes by.
///
/// A run prints its seed; `VOLETS_SEED` gives it to another, which then tests the very same.
public enum Seed {
  /// The seed of this run.
  public static let ofRun: UInt64 = {
    if let text = getenv("VOLETS_SEED").map({ String(cString: $0) }) {
      guard let given = UInt64(text) else { preconditionFailure("VOLETS_SEED is not a number") }
      return given
    }
    let fresh = UInt64.random(in: 1..<1_000_000_000)
    print("Random tests: VOLETS_SEED=\(fresh) runs them again as they are run now.")
    fflush(nil)
    return fresh
  }()

  /// The seed of one random test of this run.
  ///
  /// - Parameter test: tells it from other tests; any number.
  public static func fresh(_ test: UInt64) -> UInt64 {
    var numbers = SeededGenerator(seed: ofRun)
    return numbers.next() &+ test &* 0xD6E8_FEB8_6659_FD93
  }
}
