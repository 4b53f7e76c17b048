/// The ways in which an amount says that it is in Canadian dollars: `$`, `$CAN`, `$ CA`, `CAD`, `C$`.
enum Currency {
  /// Words that stand for the dollar by themselves.
  private static let codes: Set = ["cad", "cdn", "can"]
  /// Words that only tell beside a sign which dollar it is.
  private static let countries: Set = ["cad", "cdn", "can", "ca", "c"]

  /// Whether a word of a line says nothing but the currency.
  static func isWord(_ text: String) -> Bool {
    codes.contains(text.lowercased())
      || text.contains("$") && stripped(Array(text)[...]).isEmpty
  }

  /// Whether a word tells which dollar the sign before it is: the `CA` of `$ CA`.
  static func isCountry(_ text: String) -> Bool { countries.contains(text.lowercased()) }

  /// An amount without the currency at its end, or else without the one at its beginning.
  static func stripped(_ piece: ArraySlice<Character>) -> ArraySlice<Character> {
    if let rest = withoutCurrency(piece) { return NumberScanner.trimmedPiece(rest) }
    // The same from the other side.
    let mirrored = Array(piece.reversed())[...]
    guard let rest = withoutCurrency(mirrored, isMirrored: true) else { return piece }
    return NumberScanner.trimmedPiece(Array(rest.reversed())[...])
  }

  private static func withoutCurrency(
    _ piece: ArraySlice<Character>, isMirrored: Bool = false
  ) -> ArraySlice<Character>? {
    var rest = piece
    func word() -> String {
      let letters = rest.reversed().prefix { $0.isASCII && $0.isLetter }
      return String(isMirrored ? Array(letters) : letters.reversed()).lowercased()
    }
    if rest.last == "$" {
      rest.removeLast()
      if countries.contains(word()) { rest.removeLast(word().count) }
      return rest
    }
    let country = word()
    guard countries.contains(country) else { return nil }
    rest.removeLast(country.count)
    let isAlone = rest
    while rest.last == " " { rest.removeLast() }
    if rest.last == "$" { return rest.dropLast() }
    return codes.contains(country) ? isAlone : nil
  }
}
