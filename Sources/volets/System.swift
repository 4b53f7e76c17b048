internal import ProjectJournal
internal import ProjectModel

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What the program asks of the machine: clock, environment, randomness.
enum System {
  /// The value of an environment variable; nil if it is unset or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The wall clock, and the day that it is here.
  static func now() -> (milliseconds: Int64, day: CalendarDay) {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var seconds = time.tv_sec
    var local = tm()
    localtime_r(&seconds, &local)
    let day =
      CalendarDay(
        year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? CalendarDay(number: Int32(time.tv_sec / 86_400))
    return (Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000, day)
  }

  /// The moment of another day that has the present time of day here.
  static func now(on day: CalendarDay) -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var seconds = time.tv_sec
    var local = tm()
    localtime_r(&seconds, &local)
    let (year, month, number) = day.civil
    local.tm_year = CInt(year - 1900)
    local.tm_mon = CInt(month - 1)
    local.tm_mday = CInt(number)
    local.tm_isdst = -1
    return Int64(mktime(&local)) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Milliseconds of a clock that never jumps.
  static func monotonic() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// What the clock here shows at a moment in milliseconds since 1970-01-01 UTC.
  static func local(_ milliseconds: Int64) -> LocalTime {
    var seconds = time_t(milliseconds / 1000)
    var local = tm()
    localtime_r(&seconds, &local)
    let day =
      CalendarDay(
        year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? CalendarDay(number: Int32(milliseconds / 86_400_000))
    return LocalTime(day: day, hour: Int(local.tm_hour), minute: Int(local.tm_min))
  }

  /// Milliseconds from a moment until the next midnight here, at least one.
  static func untilMidnight() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var seconds = time.tv_sec
    var local = tm()
    localtime_r(&seconds, &local)
    let passed = Int64(local.tm_hour) * 3600 + Int64(local.tm_min) * 60 + Int64(local.tm_sec)
    return max(1, (86_400 - passed) * 1000)
  }

  /// A folder that an environment variable names by its whole path; nil if it names none. A part of a
  /// path would lead to another place for each folder that the program is started in.
  private static func folder(_ name: String) -> String? {
    variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  /// Where the user's own settings are kept; nil if that is not known.
  static var configurationFolder: String? {
    if let named = variable("VOLETS_CONFIG") { return named }
    let folder = folder("XDG_CONFIG_HOME") ?? folder("HOME").map { $0 + "/.config" }
    return folder.map { $0 + "/volets" }
  }

  /// Where the project is kept that is opened when none is named; nil if that is not known.
  static var defaultProject: String? {
    let folder = folder("XDG_DATA_HOME") ?? folder("HOME").map { $0 + "/.local/share" }
    return folder.map { $0 + "/volets/umq-mifi" }
  }

  /// The folder for temporary files.
  static var temporaryFolder: String { variable("TMPDIR") ?? "/tmp" }

  /// Letters and digits that are hard to mistake for one another.
  static func randomLetters(_ count: Int) -> String {
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz")
    return String((0..<count).map { _ in letters[Int.random(in: 0..<letters.count)] })
  }

  /// Who writes on this machine.
  static func identity() throws(JournalError) -> WriterIdentity {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, 255)
    let machine = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let user = variable("USER") ?? variable("LOGNAME") ?? machine
    guard let configurationFolder else { throw .noSettings }
    var identity = try WriterIdentity.load(
      from: configurationFolder, machine: machine, name: variable("VOLETS_AUTHOR") ?? user,
      random: { randomWriter() })
    if let name = variable("VOLETS_AUTHOR") { identity.name = name }
    return identity
  }

  private static func randomWriter() -> WriterID {
    while true {
      if let writer = WriterID(randomLetters(8)) { return writer }
    }
  }
}

/// Ends the process.
func endProcess(_ status: CInt) -> Never { exit(status) }
