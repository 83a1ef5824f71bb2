package cn.gov.shuozhou.data.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;

/**
 * Reads back what a session holds. Only types that sessions are known to hold are brought to life, whatever somebody
 * writes into the table; and what a former version of the system wrote and this one cannot read is left out, so that its
 * owner signs in again instead of meeting an error.
 */
class SessionContent implements Converter<byte[], Object> {

    private static final Logger log = LoggerFactory.getLogger(SessionContent.class);

    private static final ObjectInputFilter KNOWN_TYPES = ObjectInputFilter.Config.createFilter(
            "maxdepth=50;maxbytes=1000000;java.lang.*;java.util.*;java.util.concurrent.*;java.time.*;"
                    + "cn.gov.shuozhou.data.**;org.springframework.security.**;org.springframework.web.servlet.*;"
                    + "org.springframework.util.*;org.camunda.bpm.webapp.impl.security.**;!*");

    private final DeserializingConverter reader;

    SessionContent(ClassLoader types) {
        this.reader = new DeserializingConverter(new DefaultDeserializer(types) {
            @Override
            public Object deserialize(InputStream stream) throws IOException {
                try (ConfigurableObjectInputStream objects = new ConfigurableObjectInputStream(stream, types)) {
                    objects.setObjectInputFilter(KNOWN_TYPES);
                    return objects.readObject();
                } catch (ClassNotFoundException e) {
                    throw new IOException("Unknown type in a session", e);
                }
            }
        });
    }

    @Override
    public @Nullable Object convert(byte[] content) {
        try {
            return reader.convert(content);
        } catch (SerializationFailedException unreadable) {
            log.warn(
                    "Left out of a session: {}",
                    unreadable.getMostSpecificCause().toString());
            return null;
        }
    }
}
