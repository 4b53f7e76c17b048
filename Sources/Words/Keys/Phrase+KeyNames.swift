/// The names that stand on keys.
extension Phrase {
  public static var keySpace: Phrase { Phrase("Espace", "Space") }
  public static var keyShiftUp: Phrase { Phrase("Maj-↑", "Shift-↑") }
  public static var keyShiftDown: Phrase { Phrase("Maj-↓", "Shift-↓") }
  public static var keyShiftLeft: Phrase { Phrase("Maj-←", "Shift-←") }
  public static var keyShiftRight: Phrase { Phrase("Maj-→", "Shift-→") }
  public static var keyHome: Phrase { Phrase("Début", "Home") }
  public static var keyEnd: Phrase { Phrase("Fin", "End") }
  public static var keyPageUp: Phrase { Phrase("Page préc.", "Page Up") }
  public static var keyPageDown: Phrase { Phrase("Page suiv.", "Page Down") }
  public static var keyDelete: Phrase { Phrase("Suppr", "Del") }
  public static var keyBackspace: Phrase { Phrase("Retour arr.", "Backspace") }
  public static var keyEnter: Phrase { Phrase("Entrée", "Enter") }
  public static var keyBackTab: Phrase { Phrase("Maj-Tab", "Shift-Tab") }
  public static var keyEscape: Phrase { Phrase("Échap", "Esc") }
}
