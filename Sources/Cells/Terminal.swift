/// Where frames are shown.
public protocol Terminal: AnyObject {
  /// Present size in cells.
  var size: Size { get }
  /// Shows a frame; only what differs from the one before is sent.
  func show(_ frame: Frame)
}
