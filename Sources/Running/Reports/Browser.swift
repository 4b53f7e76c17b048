internal import Files

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The browser that prints a page to PDF: Chromium, Chrome or Edge, whose PDF is tagged and keeps the
/// texts that stand for pictures.
enum Browser {
  /// The first that is installed.
  static var path: String? {
    ChildProcess.find([
      "chromium", "chromium-browser", "google-chrome-stable", "google-chrome",
      "microsoft-edge-stable", "microsoft-edge",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ])
  }

  /// What it is told.
  ///
  /// - Parameter profile: a folder for what it keeps; it would talk to one that is open otherwise.
  static func arguments(printing page: String, to file: String, profile: String) -> [String] {
    var arguments = [
      "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions",
      "--disable-background-networking", "--user-data-dir=\(profile)", "--no-pdf-header-footer",
      "--generate-pdf-document-outline", "--print-to-pdf=\(file)", URLPath.file(page),
    ]
    // Its sandbox refuses to run as root.
    if geteuid() == 0 { arguments.insert("--no-sandbox", at: 1) }
    return arguments
  }
}
