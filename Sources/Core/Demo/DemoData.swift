/// What the demo shop is made of.
enum DemoData {
    struct Person: Sendable {
        let name: String
        let email: String?
        let phone: String?
    }

    static let people: [Person] = [
        Person(name: "João Gonçalves", email: "joao.goncalves@example.com", phone: "617 555 0142"),
        Person(name: "Nguyễn Văn Ánh", email: "anh.nguyen@example.com", phone: "617 555 0117"),
        Person(name: "李小龍", email: "xiaolong.li@example.com", phone: "781 555 0163"),
        Person(name: "Мария Иванова", email: "maria.ivanova@example.com", phone: "508 555 0128"),
        Person(name: "محمد الفاسي", email: "m.elfassi@example.com", phone: "617 555 0188"),
        Person(name: "Eleanor Whitcombe", email: "eleanor.w@example.com", phone: "978 555 0109"),
        Person(name: "Siobhán O’Brien", email: "siobhan.obrien@example.com", phone: "617 555 0155"),
        Person(name: "Łukasz Żółkiewski", email: "lukasz.z@example.com", phone: nil),
        Person(
            name: "Harbor Street Inn", email: "front.desk@harborstreet.example.com", phone: "781 555 0190"),
        Person(name: "Δήμητρα Παπαδοπούλου", email: nil, phone: "617 555 0131"),
        Person(name: "Yuki 佐藤", email: "yuki.sato@example.com", phone: "857 555 0174"),
        Person(name: "Beacon Hill Law Group", email: "office@beaconhill.example.com", phone: "617 555 0100"),
    ]

    static let givenNames = [
        "Ana", "Bruno", "Carla", "David", "Elena", "Felix", "Grace", "Hassan", "Ingrid", "Jonas", "Katya",
        "Liam", "Mei", "Noor", "Oscar", "Priya", "Quentin", "Rosa", "Samir", "Thảo", "Ursula", "Viktor",
        "Wanda", "Ximena", "Yusuf", "Zoë",
    ]
    static let familyNames = [
        "Abbott", "Bianchi", "Carvalho", "Dąbrowski", "Eriksen", "Ferreira", "García", "Huang", "Ito",
        "Jansen", "Kowalski", "Lefèvre", "Müller", "Novak", "Okafor", "Petrov", "Quinn", "Rossi", "Silva",
        "Trần", "Ueda", "Vargas", "Weiss", "Xu", "Yılmaz", "Zhang",
    ]

    struct Job: Sendable {
        let description: String
        let codes: [String]
        let quantity: Int
        let answers: [SpecificationField: String]
        let flags: [SpecificationField: Bool]
    }

    static let jobs: [Job] = [
        Job(
            description: "Wing chair, rolled arms", codes: ["0034-01", "0034-FAB01"], quantity: 2,
            answers: [
                .backStyle: "Tight Back", .seatStyle: "Loose Seat", .seatInsertType: "Dacron",
                .trimStyle: "Nailheads", .placement: "Arm Fronts", .vendorColor: "Rushin NH1052-06",
                .frameFinish: "Touch-ups only",
            ], flags: [.reglue: true, .newSeatInsert: true]),
        Job(
            description: "Three-seat sofa", codes: ["0101-03", "0101-CUSH"], quantity: 1,
            answers: [
                .backStyle: "Loose Back", .seatStyle: "Loose Seat", .backInsertType: "Foam",
                .seatInsertType: "Foam", .trimStyle: "Double Welt", .fabricSpecs: "COM",
                .vendorColor: "Kravet 34961.11 Linen",
            ], flags: [.replaceSprings: true, .newBackInsert: true, .newSeatInsert: true]),
        Job(
            description: "Dining chair seats", codes: ["0220-06"], quantity: 6,
            answers: [
                .seatStyle: "Tight Seat", .seatInsertType: "Foam", .trimStyle: "None",
                .vendorColor: "Pindler Astoria Navy", .fabricSpecs: "Shop supplied",
            ], flags: [.newSeatInsert: true]),
        Job(
            description: "Chaise longue, tufted back", codes: ["0310-01"], quantity: 1,
            answers: [
                .backStyle: "Tight Back", .trimStyle: "Gimp", .placement: "All Edges",
                .vendorColor: "Schumacher Gainsborough Velvet", .frameFinish: "Refinish",
                .finishSpecs: "Stain", .topcoat: "Satin",
            ], flags: [.reglue: true, .replaceSprings: true]),
        Job(
            description: "Window seat cushion, 96 × 22 in", codes: ["0415-WS"], quantity: 1,
            answers: [
                .seatInsertType: "Foam", .trimStyle: "Single Welt", .fabricSpecs: "Railroaded",
                .vendorColor: "Sunbrella Canvas Heather Beige",
            ], flags: [.newSeatInsert: true]),
        Job(
            description: "Ottoman, storage", codes: ["0502-01"], quantity: 1,
            answers: [.trimStyle: "Nailheads", .placement: "Base", .vendorColor: "Moore & Giles Mont Blanc"],
            flags: [.reglue: false]),
        Job(
            description: "Banquette, back and seat", codes: ["0610-12", "0610-VNL"], quantity: 4,
            answers: [
                .backStyle: "Tight Back", .seatStyle: "Tight Seat", .seatInsertType: "Foam",
                .vendorColor: "Naugahyde Spirit Millennium Oxblood", .fabricSpecs: "As per work order",
            ], flags: [.newSeatInsert: true, .newBackInsert: true]),
        Job(
            description: "Club chair", codes: ["0035-02"], quantity: 1,
            answers: [
                .backStyle: "Tight Back", .seatStyle: "Loose Seat", .seatInsertType: "Dacron",
                .frameFinish: "None", .vendorColor: "Holly Hunt Teddy Alpaca", .initials: "EW",
            ], flags: [.replaceSprings: false]),
    ]

    static let notes = [
        "Customer wants the old cover back.",
        "Call before delivery: narrow stairs, third floor.",
        "Match the pattern across the cushions; start from the centre of the back.",
        "Loose joint at the rear left leg. Photographed on arrival.",
        "Dust cover black, not grey.",
    ]

    static let clientNotes = [
        "We will call you to arrange delivery.", "Your fabric has been ordered.",
        "Deposit received, thank you.",
    ]

    static let holdReasons: [(words: String, waitingOn: WaitReason)] = [
        ("Fabric is back-ordered", .fabric), ("Waiting for the deposit", .deposit),
        ("Frame is at the welder's", .subcontractor), ("The client is choosing the legs", .approval),
    ]

    /// What the first clients are asked to approve.
    static let requests = [
        "Please approve the fabric and the quote that we sent you.",
        "Please look at the drawing of the tufted back.",
    ]

    static let fabrics: [(vendor: String, pattern: String, color: String, needed: Int)] = [
        ("Kravet", "34961", "Linen", 650), ("Rushin", "NH1052", "06", 1200),
        ("Schumacher", "Chenonceau", "Indigo", 900), ("Maharam", "Alloy", "Slate", 450),
        ("Pindler", "Wexford", "Moss", 1450), ("Fabricut", "Bellwood", "Rust", 775),
    ]
}
