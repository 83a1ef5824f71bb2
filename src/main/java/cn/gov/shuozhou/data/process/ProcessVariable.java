package cn.gov.shuozhou.data.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A process variable: its name, written once, and its type. Only values that the engine stores as plain text, number
 * or truth value; dates go as ISO text and enums by name.
 *
 * @param passing whether only the steps of the same transaction go on by it, so that the engine need not store it
 */
public record ProcessVariable<T>(String name, Class<T> type, boolean passing) {

    /** The department that handles the case; every process is started with it and runs under it as its tenant. */
    public static final ProcessVariable<String> HANDLING_DEPARTMENT =
            text("handlingDepartment").inPassing();

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class, false);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class, false);
    }

    /** The same for what is gone on by at once; what an older version has stored of a case stays stored. */
    public ProcessVariable<T> inPassing() {
        return new ProcessVariable<>(name, type, true);
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
        scope.setVariable(name, handed(value));
    }

    /** Name and value for a start or completion map. */
    public Map.Entry<String, Object> of(T value) {
        return Map.entry(name, handed(value));
    }

    private Object handed(T value) {
        return passing ? Variables.untypedValue(value, true) : value;
    }
}
