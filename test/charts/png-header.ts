/** The signature, the width and height in pixels, and the kind of colour of a PNG (its header, § 11.2.2). */
export function pngHeader(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset)
  return {
    signature: String.fromCharCode(...png.slice(1, 4)),
    width: view.getUint32(16),
    height: view.getUint32(20),
    colour: png[25],
  }
}
