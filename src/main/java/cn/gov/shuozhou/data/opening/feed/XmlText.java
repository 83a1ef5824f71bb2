package cn.gov.shuozhou.data.opening.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a document in one namespace; what people have typed cannot become markup. */
final class XmlText {

    static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    static final String ATOM = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter out;

    private XmlText(XMLStreamWriter out) {
        this.out = out;
    }

    /** Writes what is in the document. */
    @FunctionalInterface
    interface Content {
        void write(XmlText xml) throws XMLStreamException;
    }

    static byte[] write(String root, String namespace, Content content) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            out.writeStartElement(root);
            out.writeDefaultNamespace(namespace);
            content.write(new XmlText(out));
            out.writeEndDocument();
            out.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    XmlText begin(String name) throws XMLStreamException {
        out.writeStartElement(name);
        return this;
    }

    /** An attribute of the element that was begun last. */
    XmlText with(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, value);
        return this;
    }

    XmlText text(String name, String value) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(value);
        out.writeEndElement();
        return this;
    }

    XmlText end() throws XMLStreamException {
        out.writeEndElement();
        return this;
    }
}
