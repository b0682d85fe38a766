/// The objects that messages are made of, in the shape they have on the wire.
///
/// A namespace, since the domain has a `Session`, a `Question` and a `Feedback` too, and the server speaks of both.
package enum Wire {}
