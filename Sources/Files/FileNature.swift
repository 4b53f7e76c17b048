#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What a name stands for that is no ordinary file of its own.
public enum FileNature: Hashable, Sendable {
  case folder
  /// An ordinary file, where a folder should be.
  case file
  /// A symbolic link, wherever it leads.
  case link
  /// A file that other names lead to as well.
  case shared
  case pipe
  case socket
  case device

  /// Nil for an ordinary file that has one name.
  init?(_ info: stat) {
    switch info.st_mode & S_IFMT {
    case S_IFREG where info.st_nlink > 1: self = .shared
    case S_IFREG: return nil
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    default: self = .device
    }
  }
}
