internal import CXlsxwriter

/// The looks of cells, each made once.
struct WorkbookFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>?

  /// What a cell is among others.
  struct Key: Hashable {
    var kind: ReportTable.Kind
    var standing: ReportTable.Standing
  }

  private let leftHeading: Format
  private let rightHeading: Format
  let strong: Format
  let wrapped: Format
  private var formats: [Key: Format] = [:]

  init(_ library: volets_xlsxwriter, _ book: UnsafeMutablePointer<lxw_workbook>) {
    func heading(_ side: lxw_format_alignments) -> Format {
      let format = library.workbook_add_format(book)
      library.format_set_bold(format)
      library.format_set_text_wrap(format)
      library.format_set_align(format, UInt8(side.rawValue))
      library.format_set_bottom(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
      return format
    }
    leftHeading = heading(LXW_ALIGN_LEFT)
    rightHeading = heading(LXW_ALIGN_RIGHT)
    strong = library.workbook_add_format(book)
    library.format_set_bold(strong)
    library.format_set_align(strong, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    wrapped = library.workbook_add_format(book)
    library.format_set_text_wrap(wrapped)
    library.format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    for standing in [ReportTable.Standing.item, .group, .subtotal, .total] {
      for kind in [ReportTable.Kind.text, .code, .money, .day, .quantity, .share, .count] {
        let format = library.workbook_add_format(book)
        library.format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if standing != .item { library.format_set_bold(format) }
        if standing == .item, kind == .text { library.format_set_text_wrap(format) }
        if kind == .day { library.format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue)) }
        if standing == .total { library.format_set_top(format, UInt8(LXW_BORDER_MEDIUM.rawValue)) }
        if standing == .subtotal { library.format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        if let number = Self.numberFormat(kind) { library.format_set_num_format(format, number) }
        formats[Key(kind: kind, standing: standing)] = format
      }
    }
  }

  /// How numbers of a kind are shown, in the notation of the file, which is that of the United States
  /// whatever Excel's language.
  private static func numberFormat(_ kind: ReportTable.Kind) -> String? {
    switch kind {
    case .text, .code: nil
    case .money: #"#,##0.00\ "$""#
    case .day: "yyyy-mm-dd"
    case .quantity: "#,##0.###"
    case .share: "0.0%"
    case .count: "0"
    }
  }

  /// The look of the heading of a column.
  func heading(_ kind: ReportTable.Kind) -> Format {
    kind.isNumber ? rightHeading : leftHeading
  }

  /// The look of a cell.
  func format(_ kind: ReportTable.Kind, _ standing: ReportTable.Standing) -> Format {
    formats[Key(kind: kind, standing: standing)] ?? nil
  }
}
