package cn.gov.shuozhou.data.delivery.upload;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.delivery.DataKeys;
import cn.gov.shuozhou.data.delivery.DataProposals;
import cn.gov.shuozhou.data.delivery.DataRestoration;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.delivery.UploadKind;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the page for uploads shows, also when something that was tried there is refused. */
@Component
class UploadPages {

    private final Catalog catalog;
    private final DataSets dataSets;
    private final DataProposals proposals;
    private final DataRestoration restoration;
    private final DataKeys keys;
    private final DataUploads uploads;

    UploadPages(
            Catalog catalog,
            DataSets dataSets,
            DataProposals proposals,
            DataRestoration restoration,
            DataKeys keys,
            DataUploads uploads) {
        this.catalog = catalog;
        this.dataSets = dataSets;
        this.proposals = proposals;
        this.restoration = restoration;
        this.keys = keys;
        this.uploads = uploads;
    }

    ModelAndView show(Resource resource, SearchText words, int page) {
        DataSet restorable = restoration.restorable(resource.id()).orElse(null);
        return new ModelAndView("delivery/upload")
                .addObject("resource", resource)
                .addObject("items", catalog.items(resource.id()))
                .addObject("keys", keys.of(resource.id()))
                .addObject(
                        "upload",
                        uploads.latest(resource.id())
                                .filter(UploadPages::isWorthTelling)
                                .orElse(null))
                .addObject("kinds", UploadKind.values())
                .addObject("limits", uploads.limits())
                .addObject("proposal", proposals.of(resource.id()).orElse(null))
                .addObject("restorable", restorable)
                .addObject("restorableUntil", restorable == null ? null : restoration.lastDay(restorable))
                .addObject("reason", "")
                .addObject("q", words)
                .addObject("history", Page.cut(history(resource, words), page));
    }

    /** What still goes on, and what went wrong when nobody was there to see it. */
    private static boolean isWorthTelling(DataUpload upload) {
        return switch (upload.state()) {
            case RECEIVING, WAITING, RUNNING -> true;
            case REFUSED, FAILED -> upload.toBeTold();
            case PASSED, UNCHANGED, CANCELLED -> false;
        };
    }

    /**
     * The page with what was refused.
     *
     * @param headline what did not happen
     * @param reason what the person has typed
     */
    ModelAndView refused(Resource resource, RequestRejected refusal, String headline, String reason) {
        ModelAndView page = show(resource, SearchText.NOTHING, 1)
                .addObject("problems", refusal.problems())
                .addObject("headline", headline)
                .addObject("reason", reason);
        page.setStatus(HttpStatus.valueOf(refusal.kind().status()));
        return page;
    }

    /** What was loaded by somebody or from a file whose name holds the words. */
    List<DataSet> history(Resource resource, SearchText words) {
        return dataSets.history(resource.id()).stream()
                .filter(version -> words.isFoundIn(version.loadedByName(), version.sourceFile()))
                .toList();
    }
}
