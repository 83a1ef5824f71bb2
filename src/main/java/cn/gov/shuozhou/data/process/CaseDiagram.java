package cn.gov.shuozhou.data.process;

import java.util.List;

/**
 * The process model of a case, with the steps it has taken. Element ids only: their names stand in the model.
 *
 * @param xml the BPMN document of the version the case runs under
 * @param done elements the case has passed, in the order first reached
 * @param current elements at which the case stands now; empty once it is closed
 * @param cancelled elements that were begun but cut short, e.g. an answer overtaken by a withdrawal
 */
public record CaseDiagram(String xml, List<String> done, List<String> current, List<String> cancelled) {

    public CaseDiagram {
        done = List.copyOf(done);
        current = List.copyOf(current);
        cancelled = List.copyOf(cancelled);
    }
}
