/// Products, such as kilometres by the allowance for one.
extension NumberScanner {
  /// What stands between the factors of a product.
  static let times: Set<Character> = ["x", "X", "×", "*"]

  /// Decimals of a factor at most: allowances go to a tenth of a cent.
  private static let factorDecimals = 4

  /// A summand in cents: an amount, or a product of numbers that may name what they count.
  static func cents(_ piece: Piece) throws(NumberProblem) -> Int {
    let factors = piece.split(omittingEmptySubsequences: false) { times.contains($0) }
    guard factors.count > 1 else { return try term(piece).scaled(by: 2) }
    // In units of 10^-places.
    var product = 1
    var places = 0
    for factor in factors {
      guard factor.contains(where: { $0 != " " }) else {
        throw .unexpected(piece.first { times.contains($0) } ?? "×")
      }
      let term = try term(withoutUnit(trimmedPiece(factor)))
      guard term.decimals.count <= factorDecimals else {
        throw .tooManyDecimals(allowed: factorDecimals)
      }
      let decimals = max(0, term.decimals.count - term.exponent)
      let (value, overflow) = product.multipliedReportingOverflow(
        by: try term.scaled(by: decimals))
      guard !overflow, value <= 100_000_000_000_000_000 else { throw .tooLarge }
      product = value
      places += decimals
    }
    while places < 2 {
      guard product <= Money.limit.cents else { throw .tooLarge }
      product *= 10
      places += 1
    }
    var divisor = 1
    for _ in 0..<(places - 2) {
      let (next, overflow) = divisor.multipliedReportingOverflow(by: 10)
      guard !overflow else { throw .tooManyDecimals(allowed: factorDecimals) }
      divisor = next
    }
    return (product + divisor / 2) / divisor
  }

  /// A factor without what it counts: the `km` of `312 km`, the `/km` of `0,61 $/km`.
  private static func withoutUnit(_ piece: Piece) -> Piece {
    guard let end = piece.lastIndex(where: { $0.isNumber || $0 == "$" }) else { return piece }
    let unit = trimmedPiece(piece[(end + 1)...])
    let isUnit = unit.allSatisfy { $0.isLetter || "/.".contains($0) }
    return isUnit && !["k", "K", "M"].contains(String(unit)) ? piece[...end] : piece
  }
}
