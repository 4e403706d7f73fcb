import ArgumentParser

/// Which fabric of an order is meant.
struct FabricPlaceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Which piece of the order, from 1.", valueName: "n"))
    var piece = 1

    @Option(help: ArgumentHelp("Which fabric of the piece, from 1.", valueName: "n"))
    var fabric = 1
}
