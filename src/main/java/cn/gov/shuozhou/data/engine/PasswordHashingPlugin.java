package cn.gov.shuozhou.data.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** New passwords are hashed our way; those from before still pass, since the engine keeps its own methods for checking. */
@Component
class PasswordHashingPlugin extends AbstractProcessEnginePlugin {

    private final PasswordHashing hashing;

    PasswordHashingPlugin(PasswordHashing hashing) {
        this.hashing = hashing;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(hashing);
    }
}
