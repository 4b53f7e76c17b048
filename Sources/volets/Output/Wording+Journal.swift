internal import Dashboard
internal import ProjectJournal
internal import ProjectModel
internal import Words

/// What to say of folders, files and lines.
extension Wording {
  /// A sentence about a journal that could not be opened or written.
  func sentence(_ error: JournalError) -> String {
    switch error {
    case .system(let failure): return sentence(failure)
    case .notAProject(let path):
      return say(
        "\(path) : ce dossier n’est pas un projet Volets; « volets init \(path) » en crée un.",
        "\(path): this folder is not a Volets project; “volets init \(path)” makes one.")
    case .badMarker(let path, _):
      return say(
        "\(path) : ce fichier est abîmé; reprenez-le d’une copie du dossier.",
        "\(path): this file is damaged; take it from a copy of the folder.")
    case .alreadyAProject(let path):
      return say(
        "\(path) : ce dossier contient déjà un projet; rien n’a été changé.",
        "\(path): this folder already holds a project; nothing was changed.")
    case .newerFormat(let version):
      return say(
        "Ce projet est écrit dans un format plus récent (\(version)); mettez Volets à jour pour y "
          + "écrire. La lecture reste possible.",
        "This project is written in a newer format (\(version)); update Volets to write to it. "
          + "Reading still works.")
    case .replaced:
      return say(
        "Le journal a été remplacé pendant qu’on y écrivait; rien n’a été écrit. Recommencez.",
        "The journal was replaced while it was being written to; nothing was written. Try again.")
    case .readOnly:
      return say(
        "Lecture seule : rien n’a été écrit.", "Read-only: nothing was written.")
    }
  }

  /// Said when nothing is left in the folder of an open project.
  func folderGone(_ folder: String) -> String {
    say(
      "\(folder) : le dossier est introuvable; l’écran montre ce qu’on savait.",
      "\(folder): the folder is gone; the screen shows what was known.")
  }

  private func sentence(_ failure: SystemFailure) -> String {
    let path = failure.path
    // What is wrong comes before where, as a status line may have no room for both.
    if failure.isFull {
      return say(
        "Le disque est plein; rien n’a été écrit. Libérez de l’espace et recommencez (\(path)).",
        "The disk is full; nothing was written. Free some space and try again (\(path)).")
    }
    if failure.isForbidden {
      return say(
        "Accès refusé; rien n’a été écrit. Vérifiez les droits du dossier (\(path)).",
        "Access denied; nothing was written. Check the folder’s permissions (\(path)).")
    }
    if failure.isMissing {
      return say("\(path) : introuvable.", "\(path): not found.")
    }
    return say(
      "\(path) : le système a refusé (\(failure.reason)); rien n’a été écrit.",
      "\(path): the system refused (\(failure.reason)); nothing was written.")
  }

  /// A sentence about something in a journal that was set aside.
  func sentence(_ problem: JournalProblem) -> String {
    let file = "journal/\(problem.file)"
    switch problem.kind {
    case .badLine(let column, let reason):
      return say(
        "\(file), ligne \(problem.line), colonne \(column) : \(self.reason(reason)); ligne mise "
          + "de côté.",
        "\(file), line \(problem.line), column \(column): \(self.reason(reason)); line set aside.")
    case .unfinishedLine(let bytes):
      return say(
        "\(file), ligne \(problem.line) : ligne inachevée (\(bytes) octets), mise de côté.",
        "\(file), line \(problem.line): unfinished line (\(bytes) bytes), set aside.")
    case .unreadable(let failure):
      return say(
        "\(file) : lecture impossible (\(failure.reason)).",
        "\(file): cannot be read (\(failure.reason)).")
    }
  }

  private func reason(_ reason: JSONProblem.Reason) -> String {
    switch reason {
    case .unexpectedEnd: say("la ligne s’arrête trop tôt", "the line ends too soon")
    case .unexpectedByte(let byte):
      say("caractère inattendu (\(visible(byte)))", "unexpected character (\(visible(byte)))")
    case .controlInString(let byte):
      say(
        "caractère de contrôle dans un texte (\(visible(byte)))",
        "control character in a text (\(visible(byte)))")
    case .badEscape: say("échappement invalide", "invalid escape")
    case .badUTF8: say("texte qui n’est pas de l’UTF-8", "text that is not UTF-8")
    case .badNumber: say("nombre mal formé", "malformed number")
    case .tooDeep: say("imbrication trop profonde", "nested too deep")
    case .expected(let expectation):
      say("on attendait \(name(expectation))", "expected \(name(expectation))")
    case .missing(let key): say("il manque « \(key) »", "“\(key)” is missing")
    }
  }

  private func visible(_ byte: UInt8) -> String {
    (0x21...0x7E).contains(byte)
      ? String(Character(Unicode.Scalar(byte))) : "0x" + String(byte, radix: 16)
  }

  private func name(_ expectation: JSONProblem.Expectation) -> String {
    switch expectation {
    case .object: say("un objet", "an object")
    case .array: say("une liste", "a list")
    case .text: say("un texte", "a text")
    case .flag: say("true ou false", "true or false")
    case .wholeNumber(let bounds):
      say(
        "un nombre entier de \(bounds.lowerBound) à \(bounds.upperBound)",
        "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
    case .number: say("un nombre à trois décimales au plus", "a number of at most three decimals")
    case .day: say("une date AAAA-MM-JJ", "a date YYYY-MM-DD")
    case .stamp: say("une estampille", "a stamp")
    case .identifier: say("un identifiant", "an identifier")
    case .word(let words):
      say("un de ces mots : \(list(words, last: "ou"))", "one of: \(list(words, last: "or"))")
    }
  }
}
