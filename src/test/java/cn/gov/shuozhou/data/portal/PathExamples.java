package cn.gov.shuozhou.data.portal;

import java.util.Map;
import java.util.Map.Entry;

/**
 * What stands for the variables in the addresses of pages.
 *
 * @param values by the beginning of the address as its controller declares it, variable included
 */
record PathExamples(Map<String, String> values) {

    private static final String VARIABLE = "\\{\\w+}";

    /** The address of the example that the pattern is about. */
    String filled(String pattern) {
        return values.entrySet().stream()
                .filter(example -> pattern.startsWith(example.getKey()))
                .findFirst()
                .map(example ->
                        beginning(example) + pattern.substring(example.getKey().length()))
                .orElse(pattern);
    }

    /** The pattern of which the address is an example. */
    String pattern(String address) {
        return values.entrySet().stream()
                .filter(example -> address.startsWith(beginning(example)))
                .findFirst()
                .map(example ->
                        example.getKey() + address.substring(beginning(example).length()))
                .orElse(address);
    }

    private static String beginning(Entry<String, String> example) {
        return example.getKey().replaceFirst(VARIABLE, example.getValue());
    }
}
