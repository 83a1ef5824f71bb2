package cn.gov.shuozhou.data.portal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No form of ours nests deeper than a few levels; what does is refused before it fills the stack. */
@Configuration(proxyBeanMethods = false)
class ShallowJson {

    private static final int DEEPEST = 20;

    @Bean
    Jackson2ObjectMapperBuilderCustomizer shallowJsonOnly() {
        return builder -> builder.factory(JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build());
    }
}
