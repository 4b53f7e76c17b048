#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Names of files made from words.
public enum FileName {
  /// A name that every file system takes, without its ending: no slash, no control, none of the signs
  /// that Windows keeps to itself, at most about a hundred bytes.
  public static func plain(_ text: String) -> String {
    let forbidden = Set("/\\:*?\"<>|".unicodeScalars)
    var name = String.UnicodeScalarView()
    var length = 0
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      let kept: Unicode.Scalar = isControl || forbidden.contains(scalar) ? "-" : scalar
      length += UTF8.width(kept)
      if length > 100 { break }
      name.append(kept)
    }
    while let last = name.last, last == " " || last == "." { name.removeLast() }
    return name.isEmpty ? "-" : String(name)
  }
}

/// Addresses of files, for programs that take no paths.
public enum URLPath {
  /// The address of a file: each byte that is neither letter, digit, nor one of `/-_.~` as `%41`.
  public static func file(_ path: String) -> String {
    var whole = path
    if !path.hasPrefix("/"), let here = getcwd(nil, 0) {
      whole = String(cString: here) + "/" + path
      free(here)
    }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes = Array("file://".utf8)
    for byte in whole.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D...0x2F, 0x5F, 0x7E: bytes.append(byte)
      default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
