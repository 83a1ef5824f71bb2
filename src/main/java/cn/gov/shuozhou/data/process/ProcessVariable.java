package cn.gov.shuozhou.data.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable: its name, written once, and its type. Only values that the engine stores as plain text, number
 * or truth value; dates go as ISO text and enums by name.
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    /** The department that handles the case; every process is started with it and runs under it as its tenant. */
    public static final ProcessVariable<String> HANDLING_DEPARTMENT = text("handlingDepartment");

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    /** The value, which must be there. */
    public T in(VariableScope scope) {
        Object value = scope.getVariable(name);
        if (value == null) {
            throw new IllegalStateException("Process variable " + name + " is not set");
        }
        return type.cast(value);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    /** Name and value for a start or completion map. */
    public Map.Entry<String, Object> of(T value) {
        return Map.entry(name, value);
    }
}
