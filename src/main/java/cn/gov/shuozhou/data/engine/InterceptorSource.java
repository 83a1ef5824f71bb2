package cn.gov.shuozhou.data.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Makes an interceptor that stands before every command of the engine, whoever calls it. A bean of this type is enough;
 * Spring's {@code @Order} says which comes first.
 */
public interface InterceptorSource {

    /** First of all: translates what the others refuse. */
    int REFUSALS = 1;

    int EXPRESSIONS = 2;
    int PASSWORDS = 3;
    int TASKS = 4;
    int JOBS = 5;

    /** A new interceptor; each of the engine's chains gets one of its own, since an interceptor knows its successor. */
    CommandInterceptor interceptor(ProcessEngineConfigurationImpl configuration);
}
