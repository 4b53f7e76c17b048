/// The program itself.
public enum Program {
  /// Its version.
  public static let version = "0.2.0"
}
