package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.publication.PublicationPage.Choice;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is about to be submitted, with what should not pass unseen. */
@Service
@Transactional(readOnly = true)
class ConfirmationPage {

    private final CatalogDrafts drafts;
    private final ContentViews contents;
    private final PublicationMapper mapper;

    ConfirmationPage(CatalogDrafts drafts, ContentViews contents, PublicationMapper mapper) {
        this.drafts = drafts;
        this.contents = contents;
        this.mapper = mapper;
    }

    /** The cases that these drafts were in last: whoever submits has had occasion to look at them. */
    List<String> earlier(List<Choice> choices) {
        return choices.isEmpty()
                ? List.of()
                : mapper.lastCases(choices.stream().map(Choice::code).toList()).stream()
                        .map(PublicationMapper.LastCase::caseNumber)
                        .distinct()
                        .toList();
    }

    /** The drafts chosen that there are, those warned of first; one that is gone is left out, the refusal has told of it. */
    List<Choice> choices(SubmissionForm form, Person officer) {
        List<Choice> choices = new ArrayList<>();
        for (String code :
                form.chosen().stream().limit(CatalogDrafts.MOST_IN_A_CASE).toList()) {
            try {
                CatalogDraft draft = drafts.draft(code, officer);
                Content content = drafts.content(code).orElseThrow();
                choices.add(new Choice(
                        code, draft.name(), false, PublicationWarnings.of(content), contents.opened(draft, content)));
            } catch (RequestRejected unknown) {
                continue;
            }
        }
        return Choice.warnedFirst(choices);
    }
}
