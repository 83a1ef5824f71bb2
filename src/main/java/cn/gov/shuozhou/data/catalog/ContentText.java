package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** A whole resource as one text, in which drafts and versions are kept. */
@Component
class ContentText {

    private final ObjectMapper json;

    ContentText(ObjectMapper json) {
        this.json = json;
    }

    String write(Content content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Content read(String text) {
        try {
            return json.readValue(text, Content.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
