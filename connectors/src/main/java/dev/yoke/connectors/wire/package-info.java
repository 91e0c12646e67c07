/// The bridge's wire, shared by both of its ends: frames, fields, messages, handshake, book hash, result codes.
///
/// Every field with its unit and the version it came with is listed in `docs/bridge-protocol-fields.md`.
@NullMarked
package dev.yoke.connectors.wire;

import org.jspecify.annotations.NullMarked;
