package cn.gov.shuozhou.data.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts all interceptors of ours, in their order, before those of others into both of the engine's chains of commands. */
@Component
class InterceptorsPlugin extends AbstractProcessEnginePlugin {

    private final List<InterceptorSource> sources;

    InterceptorsPlugin(List<InterceptorSource> sources) {
        this.sources = sources;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                before(configuration.getCustomPreCommandInterceptorsTxRequired(), configuration));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                before(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), configuration));
    }

    private List<CommandInterceptor> before(
            @Nullable List<CommandInterceptor> others, ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> all = new ArrayList<>();
        sources.forEach(source -> all.add(source.interceptor(configuration)));
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}
