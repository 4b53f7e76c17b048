import ModelSupport
import ProjectModel
import Testing

/// What a search finds among all municipalities of Québec, and in what order.
struct DirectorySearchTests {
  private func names(
    _ text: String, _ rank: DirectorySearch.Rank, favoured: Set<RecordID> = []
  ) throws -> [String] {
    let directory = try Quebec.directory()
    return try Quebec.search().matches(text) { favoured.contains($0) }
      .filter { $0.rank == rank }.map { directory.name(of: $0.id) }
  }

  private func id(_ code: String) throws -> RecordID { try #require(RecordID(code)) }

  @Test(arguments: [
    "st", "saint", "ste-a", "hatley", "laval", "québec", "val", "la", "45", "montérégie", "a", "e",
    "de la", "lac saint", "memphremagog hatley",
  ])
  func `the better fit comes first, then the more people, then the lower code`(text: String) throws
  {
    let directory = try Quebec.directory()
    let matches = try Quebec.search().matches(text)
    #expect(matches.count > 3)
    #expect(Set(matches.map(\.id)).count == matches.count)
    for (match, next) in zip(matches, matches.dropFirst()) {
      #expect(
        (match.rank.rawValue, -match.population, match.id)
          < (next.rank.rawValue, -next.population, next.id))
    }
    for match in matches { #expect(match.population == directory[match.id]?.population) }
  }

  @Test func `a name comes before names that begin with it, and these before the rest`() throws {
    #expect(try names("laval", .exact) == ["Laval"])
    #expect(try names("laval", .prefix) == ["Lavaltrie"])
    #expect(try names("laval", .beginnings) == ["Sainte-Brigitte-de-Laval", "Calixa-Lavallée"])
    #expect(try names("laval", .part).isEmpty)
    #expect(try names("avallée", .part) == ["Calixa-Lavallée"])
    #expect(try names("hatley", .exact) == ["Hatley (canton)", "Hatley (municipalité)"])
    #expect(try names("hatley", .prefix).isEmpty)
    #expect(try names("hatley", .beginnings) == ["Sainte-Catherine-de-Hatley", "North Hatley"])
    let québec = try Quebec.search().matches("Québec")
    #expect(québec.first?.rank == .exact)
    #expect(québec.last?.rank == .surroundings)
  }

  @Test func `those who take part come first among equals, and only among equals`() throws {
    let directory = try Quebec.directory()
    let favoured: Set<RecordID> = [
      try id("45043"),
      try #require(directory.municipalities.first { $0.name == "North Hatley" }).id,
    ]
    let names = try Quebec.search().matches("hatley") { favoured.contains($0) }
      .map { directory.name(of: $0.id) }
    #expect(
      names == [
        "Hatley (municipalité)", "Hatley (canton)", "North Hatley", "Sainte-Catherine-de-Hatley",
      ])
    let few = Set(directory.municipalities.filter { $0.id.bytes.last == 0x33 }.map(\.id))
    let matches = try Quebec.search().matches("saint") { few.contains($0) }
    for (match, next) in zip(matches, matches.dropFirst()) {
      #expect(
        (match.rank.rawValue, few.contains(match.id) ? 0 : 1, -match.population)
          <= (next.rank.rawValue, few.contains(next.id) ? 0 : 1, -next.population))
    }
    let unfavoured = try Quebec.search().matches("saint")
    #expect(matches != unfavoured)
    #expect(Set(matches) == Set(unfavoured))
  }

  @Test func `names with an en dash are found by either half and however they are joined`() throws {
    let directory = try Quebec.directory()
    let dashed = directory.municipalities.filter { $0.name.contains("–") }
    #expect(
      dashed.map(\.name) == [
        "Port-Daniel–Gascons", "Cascapédia–Saint-Jules", "Courcelles–Saint-Évariste",
        "Saint-Côme–Linière", "Saint-Lin–Laurentides", "Métabetchouan–Lac-à-la-Croix",
      ])
    let search = try Quebec.search()
    for municipality in dashed {
      for joint in ["–", "-", " – ", " ", "", "—", "\u{2011}", "\u{2212}", "/"] {
        let text = municipality.name.replacing("–", with: joint)
        #expect(search.matches(text).first?.id == municipality.id, "\(text)")
        #expect(search.matches(text).first?.rank == .exact, "\(text)")
      }
      let halves = municipality.name.split(separator: "–").map { String($0) }
      #expect(search.matches(halves[0]).contains { $0.id == municipality.id && $0.rank == .prefix })
      #expect(
        search.matches(halves[1]).contains {
          $0.id == municipality.id && $0.rank == .beginnings
        })
    }
  }

  @Test(arguments: [
    ("valdor", "Val-d'Or"), ("VAL D’OR", "Val-d'Or"), ("val d or", "Val-d'Or"),
    ("rouyn noranda", "Rouyn-Noranda"), ("rouynnoranda", "Rouyn-Noranda"),
    ("dolbeau mistassini", "Dolbeau-Mistassini"), ("st louis du ha ha", "Saint-Louis-du-Ha! Ha!"),
    ("saint-louis-du-ha! ha!", "Saint-Louis-du-Ha! Ha!"), ("sacré-cœur", "Sacré-Coeur"),
    ("contrecœur", "Contrecoeur"), ("l assomption", "L'Assomption"),
    ("lassomption", "L'Assomption"), ("lamalbaie", "La Malbaie"),
    ("Ange-Gardien", "Ange-Gardien"), ("Hatley (canton)", "Hatley (canton)"),
    ("Saint-Damase (La Matapédia)", "Saint-Damase (La Matapédia)"),
    ("ste adele", "Sainte-Adèle"), ("Ste-Adele", "Sainte-Adèle"), ("montreal", "Montréal"),
    ("45043", "Hatley (municipalité)"), ("45055", "Hatley (canton)"),
  ])
  func `what people type is exact`(text: String, name: String) throws {
    #expect(try names(text, .exact) == [name])
  }

  @Test(arguments: [
    ("iles de la madeleine", "Les Îles-de-la-Madeleine"), ("assomption", "L'Assomption"),
    ("malbaie", "La Malbaie"),
  ])
  func `a name may lack its article`(text: String, name: String) throws {
    #expect(try names(text, .exact).isEmpty)
    #expect(try names(text, .bare) == [name])
  }

  @Test func `an article that is typed belongs to the name`() throws {
    let search = try Quebec.search()
    let directory = try Quebec.directory()
    for text in ["la t", "l'an"] {
      let words = SearchKey.words(of: text).joined()
      let prefixes = search.matches(text).filter { $0.rank == .prefix }
      #expect(!prefixes.isEmpty)
      for match in prefixes {
        let key = SearchKey.text(try #require(directory[match.id]).name).replacing(" ", with: "")
        #expect(key.hasPrefix(words), "\(key)")
      }
    }
    #expect(directory.name(of: try #require(search.matches("la t").first).id) == "La Tuque")
  }

  @Test func `every name that is printed is read back as the one it means`() throws {
    let search = try Quebec.search()
    for municipality in try Quebec.directory().municipalities {
      let exact = search.matches(municipality.distinctName).prefix { $0.rank == .exact }
      #expect(exact.map(\.id) == [municipality.id], "\(municipality.distinctName)")
    }
  }

  @Test(arguments: [
    ("rouyn", "Rouyn-Noranda"), ("dolbeau", "Dolbeau-Mistassini"),
    ("mistassini", "Dolbeau-Mistassini"), ("trois riv", "Trois-Rivières"),
    ("st-jean-sur-r", "Saint-Jean-sur-Richelieu"), ("monteregie st lambert", "Saint-Lambert"),
    ("lambert abitibi", "Saint-Lambert"),
  ])
  func `what people begin to type is first`(text: String, name: String) throws {
    let first = try #require(try Quebec.search().matches(text).first)
    #expect(try Quebec.directory()[first.id]?.name == name)
  }

  @Test func `words that begin with what is typed come before words that hold it`() throws {
    let directory = try Quebec.directory()
    let found = try Quebec.search().matches("st andre kam")
    #expect(
      found.map { directory.name(of: $0.id) } == [
        "Saint-André-de-Kamouraska", "Saint-Alexandre-de-Kamouraska",
      ])
    #expect(found.map(\.rank) == [.beginnings, .part])
    // The words may come in any order, and go on into the next one.
    #expect(try names("kamou andrede", .beginnings) == ["Saint-André-de-Kamouraska"])
    #expect(try names("riv trois", .beginnings).contains("Trois-Rivières"))
    #expect(try names("stan est", .beginnings) == ["Stanstead-Est"])
  }

  @Test func `the MRC or the region tells homonyms apart`() throws {
    let search = try Quebec.search()
    #expect(search.matches("clermont").map(\.id) == [try id("15035"), try id("87110")])
    #expect(search.matches("clermont charlevoix").map(\.id) == [try id("15035")])
    #expect(search.matches("Clermont, Abitibi-Témiscamingue").map(\.id) == [try id("87110")])
    #expect(search.matches("clermont charlevoix").map(\.rank) == [.surroundings])
  }

  @Test func `st is Saint, and the first letters of Stanstead as well`() throws {
    let directory = try Quebec.directory()
    for (text, beginnings) in [("st", ["saint", "st"]), ("ste", ["sainte", "ste"])] {
      let prefixes = try Quebec.search().matches(text).filter { $0.rank == .prefix }
      let wanted = directory.municipalities.filter { municipality in
        let key = SearchKey.text(municipality.name).replacing(" ", with: "")
        return beginnings.contains { key.hasPrefix($0) }
      }
      #expect(Set(prefixes.map(\.id)) == Set(wanted.map(\.id)))
    }
    #expect(try names("st", .exact).isEmpty)
    #expect(try names("st", .prefix).first == "Saint-Jean-sur-Richelieu")
    #expect(try names("st", .prefix).contains("Stanstead (ville)"))
    #expect(try names("ste", .prefix).contains("Stanstead (ville)") == false)
    // More letters leave the Saints behind.
    #expect(try names("sta", .prefix).allSatisfy { $0.hasPrefix("Sta") })
    #expect(try names("sta", .prefix).first == "Stanstead (ville)")
  }

  @Test func `a code is found whole, and by its beginning as digits alone`() throws {
    let directory = try Quebec.directory()
    let search = try Quebec.search()
    for municipality in directory.municipalities.enumerated().filter({ $0.offset % 10 == 0 }) {
      let id = municipality.element.id
      let matches = search.matches(id.description)
      #expect(matches.map(\.id) == [id])
      #expect(matches.map(\.rank) == [.exact])
    }
    for beginning in ["0", "4", "45", "450", "4504"] {
      let matches = search.matches(beginning)
      let wanted = directory.municipalities.filter { $0.id.description.hasPrefix(beginning) }
      #expect(Set(matches.map(\.id)) == Set(wanted.map(\.id)))
      #expect(matches.allSatisfy { $0.rank == .prefix })
      #expect(!matches.isEmpty)
    }
    #expect(search.matches("450430").isEmpty)
    #expect(search.matches("99999").isEmpty)
  }

  @Test func `the words of an MRC or of a region find all that lie in it`() throws {
    let directory = try Quebec.directory()
    for region in directory.regions {
      let found = Set(try Quebec.search().matches(region.name).map(\.id))
      let wanted = directory.municipalities.filter { $0.region == region.code }
      #expect(found.isSuperset(of: wanted.map(\.id)), "\(region.name)")
    }
    for county in ["Papineau", "Vaudreuil-Soulanges", "La Vallée-de-l'Or", "Les Maskoutains"] {
      let found = Set(try Quebec.search().matches(county).map(\.id))
      let wanted = directory.municipalities.filter { $0.county == county }
      #expect(!wanted.isEmpty)
      #expect(found.isSuperset(of: wanted.map(\.id)), "\(county)")
    }
    #expect(try Quebec.search().matches("outaouais papineau").count == 25)
  }

  @Test(arguments: [
    "", " ", "-", "’ – !", "\u{301}", "zzz", "laval zzz", "montreal québec 9", "日本",
  ])
  func `nothing is found for nothing, nor for what is nowhere`(text: String) throws {
    #expect(try Quebec.search().matches(text).isEmpty)
  }
}
