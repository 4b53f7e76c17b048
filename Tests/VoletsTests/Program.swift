import CVterm
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program under test, beside the tests' own binary.
enum Program {
  static let path: String = {
    let parts = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast().joined(separator: "/") + "/volets"
  }()

  /// What a command left.
  struct Outcome {
    var output: String
    var error: String
    /// Exit status; 128 and the signal where one ended it.
    var status: Int32
  }

  /// The environment of every run: nothing of the machine's own.
  static func environment(_ folder: TestFolder, _ extra: [String: String] = [:]) -> [String: String]
  {
    var values = [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "VOLETS_CONFIG": folder.path + "/config",
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "America/Montreal", "USER": "anna",
    ]
    values.merge(extra) { $1 }
    return values
  }

  /// Starts the program with three descriptors as its standard ones.
  static func spawn(
    _ arguments: [String], _ environment: [String: String], input: CInt, output: CInt, error: CInt,
    terminal: String? = nil, program: String = path
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    if let terminal {
      // A session of its own, whose terminal is the first one that it opens.
      posix_spawnattr_setflags(&attributes, Int16(VOLETS_SPAWN_SETSID))
      posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    } else {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
      posix_spawn_file_actions_adddup2(&actions, output, 1)
      posix_spawn_file_actions_adddup2(&actions, error, 2)
    }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var values = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + values).forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, program, &actions, &attributes, &words, &values)
    try #require(code == 0, "\(program): \(code)")
    return child
  }

  /// Runs a command to its end.
  static func run(
    _ arguments: [String], in folder: TestFolder, environment extra: [String: String] = [:],
    program: String = path
  ) throws -> Outcome {
    let names = [folder.unique("out"), folder.unique("err")]
    let files = names.map { open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o600) }
    let null = open("/dev/null", O_RDONLY | O_CLOEXEC)
    defer {
      (files + [null]).forEach { close($0) }
      names.forEach { unlink($0) }
    }
    let child = try spawn(
      arguments, environment(folder, extra), input: null, output: files[0], error: files[1],
      program: program)
    let status = wait(for: child)
    return Outcome(output: text(files[0]), error: text(files[1]), status: status)
  }

  /// Waits for a child to end.
  static func wait(for child: pid_t) -> Int32 {
    var status: CInt = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  private static func text(_ file: CInt) -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = pread(file, &chunk, chunk.count, off_t(bytes.count))
      if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }
}

/// A folder of a test's own, for projects and the user's settings, removed with the value.
final class TestFolder {
  private let folder: TemporaryFolder
  private var counter = 0

  init() throws { folder = try TemporaryFolder() }

  /// Where it is.
  var path: String { folder.path }

  /// The names in the folder.
  var names: [String] { TemporaryFolder.names(in: path) }

  /// A name in the folder that was not given before.
  func unique(_ name: String) -> String {
    counter += 1
    return "\(path)/\(name)-\(counter)"
  }

  /// Makes a project from a template; its folder.
  func project(_ template: String = "umq-mifi") throws -> String {
    let folder = unique("projet")
    let made = try Program.run(["init", folder, "--template", template], in: self)
    #expect(made.status == 0, "\(made.error)")
    return folder
  }

  /// Adds bytes to a file.
  func append(_ text: String, to name: String) {
    #expect(Files.write(Array(text.utf8), to: name, adding: true))
  }
}
