import ModelSupport
import ProjectModel
import Testing

/// Names of municipalities with what letters, invoices and accounting systems write around them.
struct WrittenTownTests {
  private func whole(_ text: String) throws -> [String] {
    let directory = try Quebec.directory()
    return try Quebec.search().matches(text).filter { $0.rank <= .bare }
      .compactMap { directory[$0.id] }.map { "\($0.name) \($0.designation.rawValue)" }
  }

  private func value(_ text: String, of field: Field) throws -> FieldValue? {
    let reader = FieldReader(
      project: Project(today: CalendarDay(number: 19_000)), directory: try Quebec.directory(),
      today: CalendarDay(number: 19_000), search: try Quebec.search(), fieldNames: { _ in [] },
      names: { _, _ in [] })
    return try reader.value(text, of: field)
  }

  @Test(arguments: [
    ("Ville de Gaspé", ["Gaspé V"]), ("VILLE DE GASPE", ["Gaspé V"]),
    ("Gaspé (Ville)", ["Gaspé V"]),
    ("Gaspé, ville de", ["Gaspé V"]), ("City of Gaspé", ["Gaspé V"]), ("Gaspé, QC", ["Gaspé V"]),
    ("Gaspé QC", ["Gaspé V"]), ("Gaspé (Québec)", ["Gaspé V"]), ("Gaspé, Qc, Canada", ["Gaspé V"]),
    ("Ville de Gaspé (V)", ["Gaspé V"]), ("Mun. de Gaspé", ["Gaspé V"]),
    ("Municipalité de Saint-Damase", ["Saint-Damase M"]),
    ("Paroisse de St-Damase", ["Saint-Damase P"]), ("Saint-Damase (P)", ["Saint-Damase P"]),
    ("Municipalité de la paroisse de Saint-Damase", ["Saint-Damase P"]),
    ("Saint-Damase, La Matapédia", ["Saint-Damase P"]),
    ("Ville de Saint-Damase", ["Saint-Damase M", "Saint-Damase P"]),
    ("Paroisse de Saint-Antonin", ["Saint-Antonin V"]), ("La Malbaie", ["La Malbaie V"]),
    ("Malbaie (La)", ["La Malbaie V"]), ("Malbaie, La", ["La Malbaie V"]),
    ("Ville de La Malbaie", ["La Malbaie V"]), ("Ville de la Malbaie", ["La Malbaie V"]),
    ("Assomption (L')", ["L'Assomption V"]), ("Ville de L’Assomption", ["L'Assomption V"]),
    ("Canton de Hatley", ["Hatley CT"]), ("Township of Hatley", ["Hatley CT"]),
    ("Hatley (municipalité de)", ["Hatley M"]), ("Municipalité des Cèdres", ["Les Cèdres M"]),
    ("Cantons-Unis de Stoneham-et-Tewkesbury", ["Stoneham-et-Tewkesbury CU"]),
    ("Village nordique de Kuujjuaq", ["Kuujjuaq VN"]), ("Ville-Marie", ["Ville-Marie V"]),
    ("Ville de Ville-Marie", ["Ville-Marie V"]), ("Québec, QC", ["Québec V"]),
    ("Ville de Québec (Québec)", ["Québec V"]), ("Ville", []), ("Ville de", []), ("QC", []),
  ])
  func `designation, article and province stand before or behind`(
    text: String, expected: [String]
  ) throws {
    #expect(try Set(whole(text)) == Set(expected))
  }

  @Test func `a name that is being typed behind its designation is found by its beginning`() throws
  {
    let directory = try Quebec.directory()
    let search = try Quebec.search()
    #expect(search.matches("ville de gas").first.map { directory.name(of: $0.id) } == "Gaspé")
    #expect(search.matches("ville m").first.map { directory.name(of: $0.id) } == "Ville-Marie")
  }

  @Test(arguments: [
    ("Gaspé, QC", ["03005"]), ("Ville de Gaspé, Malbaie (La), Percé", ["03005", "15013", "02005"]),
    ("Gaspé, Québec", ["03005", "23027"]),
  ])
  func `lists of municipalities take them, too`(text: String, codes: [String]) throws {
    #expect(
      try value(text, of: .municipalities) == .references(codes.compactMap { RecordID($0) }))
  }

  /// Ways of writing a municipality beside its name.
  private static let addresses: [@Sendable (Municipality) -> String] = [
    { "\($0.designation.name) de \($0.name)" },
    { "\($0.designation.name.uppercased()) DE \($0.name.uppercased())" },
    { "\($0.name) (\($0.designation.name))" }, { "\($0.name), \($0.designation.rawValue)" },
    { "\($0.name), \($0.designation.name) de" },
    { "Municipalité de la \($0.designation.name) de \($0.name)" },
  ]

  @Test(arguments: addresses.indices)
  func `every municipality with its designation is the one that is meant`(way: Int) throws {
    let rows = try Quebec.rows()
    for start in stride(from: 0, to: rows.count, by: 50) {
      let directory = try Quebec.directory(of: rows[start..<min(start + 50, rows.count)])
      let search = DirectorySearch(directory)
      for municipality in directory.municipalities {
        let text = Self.addresses[way](municipality)
        let found = search.matches(text).prefix { $0.rank <= .bare }
        #expect(found.contains { $0.id == municipality.id }, "\(text)")
        #expect(
          found.allSatisfy { directory[$0.id]?.designation == municipality.designation }, "\(text)")
      }
    }
  }

  @Test func `every name is found with its article behind it and with its province`() throws {
    let rows = try Quebec.rows()
    var articles = 0
    for start in stride(from: 0, to: rows.count, by: 50) {
      let directory = try Quebec.directory(of: rows[start..<min(start + 50, rows.count)])
      let search = DirectorySearch(directory)
      for municipality in directory.municipalities {
        var texts = ["\(municipality.name), QC", "\(municipality.name) (Québec)"]
        for article in ["Les ", "Le ", "La ", "L'"] where municipality.name.hasPrefix(article) {
          let bare = municipality.name.dropFirst(article.count)
          texts.append("\(bare) (\(article))")
          articles += 1
        }
        for text in texts {
          let found = search.matches(text).prefix { $0.rank == .exact }
          #expect(found.contains { $0.id == municipality.id }, "\(text)")
        }
      }
    }
    #expect(articles >= 50)
  }
}
