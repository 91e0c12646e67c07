package dev.yoke.ui.control;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes true-colour pictures without AWT, whose start costs more than the picture.
///
/// Source: PNG specification, third edition: signature, IHDR, IDAT with filter "sub", IEND.
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BYTES_PER_PIXEL = 3;
    private static final byte FILTER_SUB = 1;

    private Png() {}

    /// @param argb pixels row by row; the opaque colours are kept, the alpha is not
    public static void write(OutputStream out, int[] argb, int width, int height) throws IOException {
        DataOutputStream target = new DataOutputStream(out);
        target.write(SIGNATURE);
        chunk(target, "IHDR", header(width, height));
        chunk(target, "IDAT", compressed(argb, width, height));
        chunk(target, "IEND", new byte[0]);
        target.flush();
    }

    private static byte[] header(int width, int height) {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 2)
                .put(new byte[3])
                .array();
    }

    private static byte[] compressed(int[] argb, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(width * height / 4);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
            byte[] row = new byte[1 + width * BYTES_PER_PIXEL];
            for (int y = 0; y < height; y++) {
                filter(argb, y * width, width, row);
                out.write(row);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void filter(int[] argb, int offset, int width, byte[] row) {
        row[0] = FILTER_SUB;
        int left = 0;
        for (int x = 0; x < width; x++) {
            int pixel = argb[offset + x];
            int at = 1 + x * BYTES_PER_PIXEL;
            row[at] = (byte) ((pixel >> 16) - (left >> 16));
            row[at + 1] = (byte) ((pixel >> 8) - (left >> 8));
            row[at + 2] = (byte) (pixel - left);
            left = pixel;
        }
    }

    private static void chunk(DataOutputStream out, String type, byte[] body) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(body);
        out.writeInt(body.length);
        out.write(name);
        out.write(body);
        out.writeInt((int) crc.getValue());
    }
}
