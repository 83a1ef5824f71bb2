package cn.gov.shuozhou.data.casework.paper;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Each case decides for itself who may have its papers. */
@Component
class PaperPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return Stream.of("papers", "approval-sheet", "approval-sheet.docx", "reply-letter", "reply-letter.docx")
                .map(paper -> PathRule.to("/cases/*/" + paper).forTheBusiness())
                .toList();
    }
}
