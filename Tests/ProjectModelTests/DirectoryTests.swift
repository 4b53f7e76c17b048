import ModelSupport
import ProjectModel
import Testing

/// The directory that the program carries.
struct DirectoryTests {
  @Test func `the directory has every municipality and region, in order of code`() throws {
    let directory = try Quebec.directory()
    let codes = directory.municipalities.map(\.id)
    #expect(codes.count == 1_123)
    #expect(Set(codes).count == 1_123)
    #expect(codes == codes.sorted())
    #expect(
      directory.regions.map(\.code) == [
        "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15",
        "16", "17",
      ])
    #expect(directory.regions.map(\.municipalityCount).reduce(0, +) == 1_123)
  }

  @Test func `regions count their municipalities and have short names`() throws {
    let directory = try Quebec.directory()
    let byRegion = Dictionary(grouping: directory.municipalities, by: \.region)
    #expect(byRegion.count == 17)
    for region in directory.regions {
      #expect(byRegion[region.code]?.count == region.municipalityCount, "\(region.name)")
      #expect(directory.region(region.code) == region)
      #expect(region.short.count <= 14, "\(region.short)")
      #expect(region.population > 0)
    }
    #expect(directory.region("18") == nil)
  }

  @Test func `every line is found by its code, and no other code is`() throws {
    let directory = try Quebec.directory()
    for row in try Quebec.rows() {
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      let id = try #require(RecordID(fields[0]))
      let municipality = try #require(directory[id], "\(row)")
      #expect(municipality.id == id)
      #expect(municipality.name == fields[1])
      #expect(municipality.designation.rawValue == fields[2])
      #expect(municipality.county == fields[3] && !municipality.county.isEmpty)
      #expect(municipality.region == fields[4])
      #expect(String(municipality.population) == fields[5])
      #expect((44_900...62_600).contains(municipality.place.latitude), "\(row)")
      #expect(((-79_800)...(-57_000)).contains(municipality.place.longitude), "\(row)")
    }
    for text in ["00000", "0102", "010230", "01024", "99999", "Z", "1"] {
      let id = try #require(RecordID(text))
      #expect(directory[id] == nil, "\(text)")
      #expect(directory.name(of: id) == text)
    }
  }

  @Test func `thirty names are borne twice, and what is shown tells the two apart`() throws {
    let municipalities = try Quebec.directory().municipalities
    let bearers = Dictionary(grouping: municipalities, by: \.name)
    let homonyms = bearers.filter { $0.value.count > 1 }
    #expect(homonyms.count == 30)
    for (name, bearers) in homonyms {
      #expect(bearers.count == 2, "\(name)")
      for bearer in bearers {
        #expect(bearer.distinctName.hasPrefix(name + " ("), "\(bearer.distinctName)")
      }
      #expect(Set(bearers.map(\.distinctName)).count == bearers.count, "\(name)")
    }
    for municipality in municipalities where homonyms[municipality.name] == nil {
      #expect(municipality.distinction == nil)
      #expect(municipality.distinctName == municipality.name)
    }
    #expect(Set(municipalities.map(\.distinctName)).count == 1_123)
  }

  @Test func `the MRC tells homonyms apart, or the designation where they share one`() throws {
    let directory = try Quebec.directory()
    func name(_ code: String) throws -> String {
      directory.name(of: try #require(RecordID(code)))
    }
    #expect(try name("45043") == "Hatley (municipalité)")
    #expect(try name("45055") == "Hatley (canton)")
    #expect(try name("15035") == "Clermont (Charlevoix-Est)")
    #expect(try name("87110") == "Clermont (Abitibi-Ouest)")
    #expect(try name("55008") == "Ange-Gardien")
    let bearers = Dictionary(grouping: directory.municipalities, by: \.name).values
    for pair in bearers where pair.count == 2 {
      let isOneCounty = pair[0].county == pair[1].county
      #expect(
        pair.map(\.distinction) == [isOneCounty ? .designation : .county, pair[0].distinction])
    }
  }

  @Test func `lines of another shape are passed over`() throws {
    let good = try #require(try Quebec.rows().first)
    let directory = try Quebec.directory(of: [
      "0\tonly", good, "", "99998\tX\tZZ\tMRC\t05\t1\t46000\t-72000\t",
      "99999\tX\tV\tMRC\t05\tmany\t46000\t-72000\t",
    ])
    #expect(directory.municipalities.map(\.name) == ["Les Îles-de-la-Madeleine"])
    #expect(directory[try #require(RecordID("99998"))] == nil)
    #expect(directory[try #require(RecordID("99999"))] == nil)
    let empty = Directory(municipalities: "".utf8, regions: "".utf8, outline: "".utf8)
    #expect(empty.municipalities.isEmpty)
    #expect(empty[try #require(RecordID("01023"))] == nil)
    #expect(DirectorySearch(empty).matches("a").isEmpty)
  }
}
