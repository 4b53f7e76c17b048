public import ProjectModel

/// Words about what is taken out of lists: copies, and files.
extension Wording {
  /// What stands before what is to be copied.
  public var copyPrompt: String { say("Copier", "Copy") }
  /// Said where no row is chosen.
  public var noRowHere: String { say("Aucune ligne n’est choisie.", "No line is chosen.") }
  /// Said where there is no list.
  public var nothingToTakeOut: String {
    say("Il n’y a pas de liste à copier ici.", "There is no list to copy here.")
  }
  /// Said once a cell was sent.
  public var copiedCell: String {
    say("La case est envoyée au presse-papiers.", "The cell was sent to the clipboard.")
  }
  /// Said once rows were sent.
  public func copiedRows(_ count: Int) -> String {
    let rows = self.count(count, ("ligne", "lignes"), ("line", "lines"))
    return say("Au presse-papiers : \(rows).", "To the clipboard: \(rows).")
  }
  /// Said besides of a terminal that may well ignore it.
  public var copyDoubtful: String {
    say(
      "Ce terminal l’ignore peut-être; Y f écrit un fichier.",
      "This terminal may ignore it; Y f writes a file.")
  }
  /// Said of a terminal that has no clipboard for programs.
  public var copyUnable: String {
    say(
      "Ce terminal ne prend pas de copie; Y f écrit la liste dans un fichier.",
      "This terminal takes no copy; Y f writes the list to a file.")
  }
  /// Asked where there is more than a terminal takes.
  public func copyTooLong(bytes: Int, limit: Int) -> String {
    let (all, most) = (format.grouped((bytes + 999) / 1000), format.grouped(limit / 1000))
    return say(
      "\(all) ko, et un terminal n’en prend que \(most); écrire un CSV?",
      "\(all) kB, and a terminal takes only \(most); write a CSV?")
  }
  /// Said once a list is in a file.
  public func exported(_ path: String, _ rows: Int) -> String {
    let rows = count(rows, ("ligne", "lignes"), ("line", "lines"))
    return say("\(rows) dans \(path)", "\(rows) in \(path)")
  }
  /// Said where a file of that name is there.
  public var exportTaken: String {
    say("Ce fichier existe; un autre nom?", "There is such a file; another name?")
  }
  /// Said where a file cannot be written.
  public func exportRefused(_ path: String, _ reason: String) -> String {
    say("\(path) n’est pas écrit : \(reason)", "\(path) was not written: \(reason)")
  }

  /// The name of a file for a list: what it is of, what chooses among its rows in words, and the day.
  public func exportName(_ name: String, filter: String, day: CalendarDay) -> String {
    // `field=` asks for nothing in it.
    var words = filter.replacing(/(?<field>[^\s=!<>~])=(?=\s*;|\s|$)/) {
      "\($0.output.field) " + say("vide", "empty")
    }
    for (sign, word) in [
      ("!=", say(" sauf ", " but ")), (">=", say(" au moins ", " at least ")),
      ("<=", say(" au plus ", " at most ")), ("..", say(" à ", " to ")),
      (">", say(" plus de ", " over ")), ("<", say(" moins de ", " under ")),
    ] {
      words = words.replacing(sign, with: word)
    }
    return fileName("\(name) \(words)", day: day) + ".csv"
  }

  /// A name for a file by some words and a day, without an ending. Lower-case letters and digits alone,
  /// so that every system takes it.
  public func fileName(_ words: String, day: CalendarDay) -> String {
    let slug = SearchKey.text(words).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      .joined(separator: "-")
    return "\(slug.prefix(Self.longestSlug))-\(day.iso)"
  }

  /// Letters of such a name at most, the day aside.
  private static let longestSlug = 100
}
