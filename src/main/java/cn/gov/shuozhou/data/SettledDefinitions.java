package cn.gov.shuozhou.data;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Says, as soon as all beans are defined, that no more will be. Spring says so itself only when the web server and all that
 * its filters need have been made, and looks until then through all definitions for each parameter of each of these beans: a
 * quarter of the start-up's time.
 */
@Component
class SettledDefinitions implements BeanFactoryPostProcessor, Ordered {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        beans.freezeConfiguration();
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
