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
    /// Only a photo can be printed on the work order.
    case notAPhoto(name: String)
    case badPhoto(name: String, PhotoProblem)
    case tooMany(most: Int)
    /// A file of that name is in the folder already.
    case cannotSave(path: String, reason: String)
    case notAFolder(path: String)
}
