package dev.yoke.connectors.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yoke.core.risk.RiskCase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// What the rules were asked, small enough to keep with every decision: JSON by the records' components, deflated.
///
/// At most [#MAX_BYTES]; what would be larger is kept as nothing, and said when it is asked for.
final class CaseCodec {

    static final int MAX_BYTES = 16 << 10;

    /// Most that a row may unfold to.
    private static final int MAX_JSON_BYTES = 1 << 20;

    private static final JsonFactory JSON = new JsonFactory();

    private CaseCodec() {}

    static byte[] encode(RiskCase input) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_048);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try (JsonGenerator json = JSON.createGenerator(new DeflaterOutputStream(bytes, deflater, 2_048))) {
            RecordWriter.write(json, input, RiskCase.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.size() <= MAX_BYTES ? bytes.toByteArray() : new byte[0];
    }

    /// The JSON that was kept.
    static JsonNode json(byte[] kept) throws RecordReader.Missing {
        if (kept.length == 0) {
            throw new RecordReader.Missing("everything: it was larger than " + MAX_BYTES + " bytes");
        }
        Inflater inflater = new Inflater(true);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(kept), inflater)) {
            return new ObjectMapper().readTree(in.readNBytes(MAX_JSON_BYTES));
        } catch (IOException e) {
            throw new RecordReader.Missing("readable bytes (" + e.getMessage() + ")");
        } finally {
            inflater.end();
        }
    }

    static RiskCase decode(byte[] kept) throws RecordReader.Missing {
        JsonNode json = json(kept);
        return (RiskCase) RecordReader.read(json, RiskCase.class, "input");
    }
}
