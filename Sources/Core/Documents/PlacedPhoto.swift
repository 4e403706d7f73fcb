/// A photo in its place; it fills the rectangle, which has its proportions.
package struct PlacedPhoto: Sendable, Hashable {
    package var photo: Photo
    package var frame: PaperRect

    package init(_ photo: Photo, frame: PaperRect) {
        self.photo = photo
        self.frame = frame
    }
}
