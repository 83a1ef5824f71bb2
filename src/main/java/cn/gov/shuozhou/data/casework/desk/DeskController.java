package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.casework.TaskApi;
import cn.gov.shuozhou.data.process.CaseEngine;
import cn.gov.shuozhou.data.process.OpenTask;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One task on a page of the portal, with the form that Tasklist shows. */
@Controller
@TaskApi
class DeskController {

    private final CaseEngine engine;
    private final CaseFiles files;
    private final CaseTypes types;

    DeskController(CaseEngine engine, CaseFiles files, CaseTypes types) {
        this.engine = engine;
        this.files = files;
        this.types = types;
    }

    @GetMapping("/todo/{taskId}")
    @Audited("打开待办")
    String open(@PathVariable String taskId, Model model) {
        OpenTask task = engine.task(taskId);
        CaseFile file = files.file(task.caseNumber());
        model.addAttribute("task", task);
        model.addAttribute("form", engine.form(taskId));
        model.addAttribute("file", file);
        model.addAttribute("procedure", types.of(file).label());
        return "casework/task";
    }
}
