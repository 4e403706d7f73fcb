/// Reads what `CSV` writes, and what spreadsheets write.
struct CSVParser {
    private let bytes: [UInt8]
    private var place = 0
    private var line = 1

    init(_ bytes: [UInt8]) {
        let mark = Array(CSV.byteOrderMark.utf8)
        self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    }

    mutating func records() throws(CSVProblem) -> [CSVRecord] {
        var records: [CSVRecord] = []
        while place < bytes.count {
            if takeLineEnd() { continue }
            records.append(try record())
        }
        return records
    }

    private mutating func record() throws(CSVProblem) -> CSVRecord {
        let start = line
        var cells: [String] = []
        while true {
            cells.append(try cell())
            if take(UInt8(ascii: ",")) { continue }
            if place == bytes.count || takeLineEnd() { return CSVRecord(line: start, cells: cells) }
            throw CSVProblem(
                line: line, what: "after the closing quotation mark a comma or the line's end should stand")
        }
    }

    private mutating func cell() throws(CSVProblem) -> String {
        take(UInt8(ascii: "\"")) ? try markedCell() : try plainCell()
    }

    private mutating func plainCell() throws(CSVProblem) -> String {
        let start = place
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D { break }
            if byte == UInt8(ascii: "\"") {
                throw CSVProblem(
                    line: line,
                    what: "a quotation mark within a cell: put the cell in quotation marks and write it twice"
                )
            }
            place += 1
        }
        return try text(bytes[start..<place], line)
    }

    private mutating func markedCell() throws(CSVProblem) -> String {
        let start = line
        var content: [UInt8] = []
        while place < bytes.count {
            if take(UInt8(ascii: "\"")) {
                guard take(UInt8(ascii: "\"")) else { return try text(content[...], start) }
                content.append(UInt8(ascii: "\""))
            } else {
                let first = place
                if !takeLineEnd() { place += 1 }
                content += bytes[first..<place]
            }
        }
        throw CSVProblem(line: start, what: "a cell begins with a quotation mark that is never closed")
    }

    private func text(_ cell: ArraySlice<UInt8>, _ line: Int) throws(CSVProblem) -> String {
        guard let text = String(validating: cell, as: UTF8.self) else {
            throw CSVProblem(line: line, what: "this is not UTF-8 text: save the table as UTF-8")
        }
        guard !cell.contains(0) else {
            throw CSVProblem(line: line, what: "there is a NUL character, which no table can have")
        }
        return CSV.unsafe(text)
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard place < bytes.count, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    private mutating func takeLineEnd() -> Bool {
        if take(0x0D) { _ = take(0x0A) } else if !take(0x0A) { return false }
        line += 1
        return true
    }
}
