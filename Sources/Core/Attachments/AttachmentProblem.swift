/// Why a file was not attached, or cannot be shown.
package enum AttachmentProblem: Error, Sendable, Hashable {
    case notThere(path: String)
    case mayNotRead(path: String)
    /// A folder, a device, a pipe: `kind` is what it is.
    case notAFile(path: String, kind: String)
    /// Its symbolic links lead in a circle, or to nothing.
    case badLink(path: String)
    case empty(path: String)
    case tooLarge(path: String, most: Int)
    case unreadable(path: String, reason: String)
    /// The shop's own copy is gone.
    case missing(name: String)
    /// The shop's own copy is not what was attached.
    case altered(name: String)
    case cannotKeep(folder: String, reason: String)
    case diskFull(folder: String)
    /// The file by which programs keep out of each other's way.
    case cannotLock(path: String, reason: String)
    /// Only a photo can be printed on the work order.
    case notAPhoto(name: String)
    case badPhoto(name: String, PhotoProblem)
    case tooMany(most: Int)
    case alreadyThere(path: String)
    case cannotSave(path: String, reason: String)
    case notAFolder(path: String)
    /// The order has no file of that name.
    case notAttached(name: String)
    /// The same content is on the order by that name.
    case alreadyAttached(name: String)
    case noPiece(number: Int, of: Int)
    case noPath
}
