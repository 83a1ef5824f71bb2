package cn.gov.shuozhou.data.search;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the words of a search from an address, wherever a filter or a page asks for them. */
@Component
public class SearchTextReading implements Converter<String, SearchText> {

    private final Synonyms synonyms;

    SearchTextReading(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    @Override
    public SearchText convert(String typed) {
        return typed.isBlank() ? SearchText.NOTHING : SearchText.of(typed, synonyms.all());
    }
}
