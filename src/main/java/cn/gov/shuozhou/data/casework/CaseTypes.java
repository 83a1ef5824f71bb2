package cn.gov.shuozhou.data.casework;

import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The procedures that have cases. */
@Component
public class CaseTypes {

    private final ObjectProvider<CaseType> declared;

    CaseTypes(ObjectProvider<CaseType> declared) {
        this.declared = declared;
    }

    public CaseType of(CaseFile file) {
        return all().filter(type -> type.procedure().equals(file.procedure()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No case type for procedure " + file.procedure()));
    }

    /** The state that the case stands in, with its words. */
    public CaseState state(CaseFile file) {
        return of(file).states().stream()
                .filter(state -> state.name().equals(file.state()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No state " + file.state() + " in " + file.procedure()));
    }

    public Stream<CaseType> all() {
        return declared.orderedStream();
    }
}
