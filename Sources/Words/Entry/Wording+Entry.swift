public import ProjectModel

/// Words of the screen *Saisie*.
extension Wording {
  /// What stands above the line for one receipt.
  public var quickLine: String { say("Ligne rapide", "Quick line") }
  /// What stands above the expenses entered last.
  public var enteredLast: String { say("Dernières saisies", "Entered last") }
  /// Said where there is no expense yet.
  public var nothingEntered: String { say("Aucune dépense encore.", "No expense yet.") }
  /// How to type a receipt as one line.
  public var quickLineHelp: String {
    say(
      "Un reçu, une ligne, dans n’importe quel ordre : 1250,50 hono v2 gaspé hier "
        + "\"Coop L’Élan\" F-123. Entrée enregistre; ↑ rappelle; a ouvre un formulaire depuis la "
        + "liste (Échap).",
      "One receipt, one line, in any order: 1250.50 fees v2 gaspé yesterday \"Coop L’Élan\" "
        + "F-123. Enter saves; ↑ recalls; from the list (Esc), a opens a form.")
  }

  /// `12 saisies ici, 4 320,50 $`.
  public func savedHere(_ count: Int, _ total: Money) -> String {
    let entries = self.count(count, ("dépense saisie", "dépenses saisies"), ("expense", "expenses"))
    return "\(entries) · \(format.money(total))"
  }

  /// Where a value of the line came from that was not typed.
  public func mark(_ source: QuickLine.Source) -> String {
    switch source {
    case .said: ""
    case .learned: say("(selon ce fournisseur)", "(as for this supplier)")
    case .repeated: say("(repris)", "(repeated)")
    case .assumed: say("(aujourd’hui)", "(today)")
    }
  }

  /// Said of a field that two words say.
  public func saidTwice(_ first: String, _ second: String, _ field: Field) -> String {
    let both = list([first, second].map { quoted($0) })
    return say(
      "\(heading(field)) : donné deux fois, \(both); effacez l’un des deux.",
      "\(heading(field)): given twice, \(both); erase one of them.")
  }

  /// Said of a word that means a field, and cannot be read as one.
  ///
  /// - Parameter problem: why, where that is known.
  public func notUnderstood(_ word: String, _ field: Field, _ problem: FieldProblem?) -> String {
    switch problem {
    case .date(.unreadable), .number(.unexpected), nil: break
    case .some(let problem): return reason(problem, text: word)
    }
    return say(
      "\(quoted(word)) : \(name(field)) incompréhensible; corrigez ou effacez.",
      "\(quoted(word)): \(name(field)) not understood; mend or erase it.")
  }

  /// Said where fields must be given.
  public func missing(_ fields: [Field]) -> String {
    let names = list(fields.map { name($0) })
    return say("Il manque : \(names).", "Missing: \(names).")
  }

  /// What a word may mean, and the key that chooses.
  public func alternatives(of word: String, _ labels: [String]) -> String {
    let all = list(labels.prefix(5).map(\.self), last: say("ou", "or"))
    return say(
      "\(quoted(word)) : Tab choisit \(all).", "\(quoted(word)): Tab chooses \(all).")
  }

  /// What was chosen for a word, and what the next Tab chooses.
  public func chosen(_ label: String, for word: String, next: String) -> String {
    say(
      "\(quoted(word)) : \(label) est choisi; Tab passe à \(next).",
      "\(quoted(word)): \(label) is chosen; Tab goes on to \(next).")
  }

  /// Said where a line means something else than what was asked about.
  public var readAnew: String {
    say(
      "La ligne se lit autrement depuis la question; relisez-la, puis Entrée.",
      "The line reads otherwise since it was asked about; look at it, then Enter.")
  }

  /// Said where the line holds something of the last receipt, and the key that takes it away.
  ///
  /// - Parameter key: the key's name.
  public func repeatedHint(_ fields: [Field], key: String) -> String {
    let names = list(fields.map { name($0) })
    return say(
      "Du dernier reçu : \(names). \(key) l’efface.",
      "From the last receipt: \(names). \(key) clears it.")
  }

  /// Said where nothing is repeated since words are not understood.
  public func withheldHint(_ word: String, _ field: Field) -> String {
    say(
      "Rien n’est repris du dernier reçu : Tab confirme \(quoted(word)) (\(name(field))).",
      "Nothing is repeated of the last receipt: Tab confirms \(quoted(word)) (\(name(field))).")
  }
}
