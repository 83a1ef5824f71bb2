package cn.gov.shuozhou.data.opening.feed;

import cn.gov.shuozhou.data.catalog.ResourceStamp;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A long document about all open resources: made once, and again when one of them has changed or was taken off. */
final class Document {

    private final Writing writing;
    private @Nullable Path made;
    private List<ResourceStamp> madeOf = List.of();

    Document(Writing writing) {
        this.writing = writing;
    }

    /** Writes the document about these resources. */
    @FunctionalInterface
    interface Writing {
        void write(List<Long> resources, OutputStream out) throws IOException;
    }

    /** The file of the document as it is for these resources; whoever reads an older one reads it to its end. */
    synchronized Path of(List<ResourceStamp> resources) {
        Path before = made;
        if (before != null && madeOf.equals(resources) && Files.exists(before)) {
            return before;
        }
        try {
            Path file = Files.createTempFile("open", ".jsonld");
            file.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(file)) {
                writing.write(resources.stream().map(ResourceStamp::id).toList(), out);
            }
            made = file;
            madeOf = List.copyOf(resources);
            if (before != null) {
                Files.deleteIfExists(before);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
